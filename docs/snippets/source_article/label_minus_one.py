import xentlib as xl

for x in [5.0, -5.0, -50.0]:  # the first is the article's
    loss = xl.sigmoid_cross_entropy_with_logits(labels=-1.0, logits=x)
    slope = xl.gradients.sigmoid_cross_entropy_with_logits(
        labels=-1.0, logits=x
    )
    print(
        f"x = {x:5}: loss {loss:10.6f}, gradient {slope:.6f}, "
        f"{xl.sigmoid(x) + 1:.6f} by hand"
    )
