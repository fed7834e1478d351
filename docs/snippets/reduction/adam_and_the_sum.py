import numpy as np
import xentlib as xl

labels = np.array([1.0, 1.0, 0.0, 1.0])


def gradient(b, reduce):
    logits = np.full(4, b)
    return reduce(
        xl.gradients.sigmoid_cross_entropy_with_logits(
            labels=labels, logits=logits
        )
    )


def sgd(reduce):
    b = 0.0
    for _ in range(100):
        b -= 0.01 * gradient(b, reduce)
    return b


def adam(reduce):
    b = m = v = 0.0
    for step in range(1, 101):
        g = gradient(b, reduce)
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        b -= (
            0.01
            * m
            / (1 - 0.9**step)
            / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
        )
    return b


for descend in [sgd, adam]:
    on_mean, on_sum = descend(np.mean), descend(np.sum)
    print(
        f"{descend.__name__:4}: on the mean {on_mean:.4f}, on the sum "
        f"{on_sum:.4f}"
    )
