import xentlib as xl

loss = xl.sigmoid_cross_entropy_with_logits
derivative = xl.gradients.sigmoid_cross_entropy_with_logits
print("label   loss at 2   loss at 6   slope at 6")
for y in [-1.0, 0.0, 0.3, 1.0, 2.0]:
    losses = loss(labels=[y, y], logits=[2.0, 6.0])
    slope = derivative(labels=y, logits=6.0)
    print(f"{y:5}  {losses[0]:10.6f}  {losses[1]:10.6f}  {slope:11.6f}")
