import numpy as np
import xentlib as xl

counts = np.array([2.0, 1.0])  # sums to 3


def true_derivative(x):
    return xl.gradients.softmax_cross_entropy_with_logits(
        labels=counts, logits=x
    )


def p_minus_y(x):
    return xl.softmax(x) - counts


for slope in [true_derivative, p_minus_y]:
    x = np.zeros(2)
    for _ in range(200):
        x -= 0.5 * slope(x)
    print(
        f"{slope.__name__:15} ends at p = {xl.softmax(x).round(6).tolist()}"
    )
print(
    "counts / sum:                ", (counts / counts.sum()).round(6).tolist()
)
