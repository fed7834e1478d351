import xentlib as xl

beta = 0.1
print("margin  beta * margin  loss      gradient")
for margin in [0.0, 4.0, 40.0, -40.0, -400.0]:
    x = beta * margin
    loss = xl.sigmoid_cross_entropy_with_logits(labels=1.0, logits=x)
    slope = xl.gradients.sigmoid_cross_entropy_with_logits(
        labels=1.0, logits=x
    )
    print(f"{margin:6.0f}  {x:13.1f}  {loss:.6f}  {slope:.6f}")
