import xentlib as xl

for x in [-5.0, -50.0, -500.0]:
    loss = xl.sigmoid_cross_entropy_with_logits(labels=-1.0, logits=x)
    slope = xl.gradients.sigmoid_cross_entropy_with_logits(
        labels=-1.0, logits=x
    )
    print(f"x = {x:6}: loss {loss:.6f}, gradient {slope:.6f}")
