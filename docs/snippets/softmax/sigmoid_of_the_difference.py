import xentlib as xl

x = [-1.0, 1.0]
for y in [[1.0, 0.0], [0.0, 1.0], [0.3, 0.7]]:
    row = xl.softmax_cross_entropy_with_logits(labels=y, logits=x)
    difference = xl.sigmoid_cross_entropy_with_logits(
        labels=y[1], logits=x[1] - x[0]
    )
    print(f"y = {y}: softmax {row:.6f}, sigmoid {difference:.6f}")
