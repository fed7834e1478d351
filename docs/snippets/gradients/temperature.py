import numpy as np
import xentlib as xl


def loss(x, y, t):
    return xl.softmax_cross_entropy_with_logits(labels=y, logits=x / t)


x, teacher, h = np.array([2.0, 1.0, 0.0]), np.array([3.0, 0.0, 1.0]), 1e-5
for t in [1.0, 4.0, 16.0, 64.0]:
    labels = {
        "fixed   ": np.array([0.1, 0.2, 0.7]),
        "softened": xl.softmax(teacher / t),
    }
    for name, y in labels.items():
        slope = (xl.softmax(x / t) - y) / t
        steps = h * np.eye(3)
        central = [
            (loss(x + s, y, t) - loss(x - s, y, t)) / (2 * h) for s in steps
        ]
        right = np.allclose(central, slope, atol=1e-9)
        print(
            f"T = {t:2.0f}, {name}: {slope.round(6).tolist()}, checked: "
            f"{right}"
        )
