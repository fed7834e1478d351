import numpy as np
import xentlib as xl

x = np.array([2.0, 4.0, 3.0])
h = 1e-6
steps = h * np.eye(3)
for y in np.array([[0.0, 1.0, 0.0], [0.1, 0.2, 0.7]]):
    exact = xl.gradients.softmax_cross_entropy_with_logits(labels=y, logits=x)
    rows = np.tile(y, (3, 1))
    above = xl.softmax_cross_entropy_with_logits(
        labels=rows, logits=x + steps
    )
    below = xl.softmax_cross_entropy_with_logits(
        labels=rows, logits=x - steps
    )
    print("y =", y.tolist())
    print("  exact:             ", exact.round(6).tolist())
    print(
        "  central difference:", ((above - below) / (2 * h)).round(6).tolist()
    )
