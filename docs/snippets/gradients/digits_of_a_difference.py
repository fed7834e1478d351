import numpy as np
import xentlib as xl

x, labels = np.linspace(-3, 3, 61), np.zeros(61)


def loss(x):
    return xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=x)


exact = xl.gradients.sigmoid_cross_entropy_with_logits(
    labels=labels, logits=x
)
print("h      one-sided  central   (correct decimals)")
for h in [1e-1, 1e-3, 1e-5, 1e-7, 1e-9, 1e-11]:
    one_sided = (loss(x + h) - loss(x)) / h
    central = (loss(x + h) - loss(x - h)) / (2 * h)
    error = [
        np.sqrt(np.mean((slope - exact) ** 2))
        for slope in (one_sided, central)
    ]
    print(f"{h:.0e} {-np.log10(error[0]):10.0f}{-np.log10(error[1]):9.0f}")
