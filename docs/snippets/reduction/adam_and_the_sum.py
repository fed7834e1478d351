import numpy as np
import xentlib as xl


def descend(adam, scale):
    b, m, v = 0.0, 0.0, 0.0
    for step in range(1, 101):
        labels, logits = np.array([1.0, 1.0, 0.0, 1.0]), np.full(4, b)
        g = scale * xl.gradients.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits).mean()
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        corrected = m / (1 - 0.9**step), v / (1 - 0.999**step)
        b -= 0.01 * (corrected[0] / (np.sqrt(corrected[1]) + 1e-8) if adam else g)
    return b


for name, adam in [("SGD ", False), ("Adam", True)]:
    print(f"{name} after 100 steps: on the mean {descend(adam, 1):.4f}, on the sum {descend(adam, 4):.4f}")
