import numpy as np
import xentlib as xl

x = np.array([2.0, 1.0, 0.0])
h = 1e-6
steps = h * np.eye(3)
for y in range(3):
    exact = xl.gradients.sparse_softmax_cross_entropy_with_logits(
        labels=y, logits=x
    )
    above = xl.sparse_softmax_cross_entropy_with_logits(
        labels=[y] * 3, logits=x + steps
    )
    below = xl.sparse_softmax_cross_entropy_with_logits(
        labels=[y] * 3, logits=x - steps
    )
    print("y =", y)
    print("  exact:             ", exact.round(6).tolist())
    print(
        "  central difference:", ((above - below) / (2 * h)).round(6).tolist()
    )
