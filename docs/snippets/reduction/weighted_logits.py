import numpy as np
import xentlib as xl


def loss(x):
    return xl.sparse_softmax_cross_entropy_with_logits(labels=1, logits=x)


def slope(x):
    return xl.gradients.sparse_softmax_cross_entropy_with_logits(
        labels=1, logits=x
    )


x = np.array([2.0, 1.0, 0.0])
print("                loss     gradient by x")
for w in [0.0, 1.0, 3.0]:
    print(f"w = {w}")
    print(f"  on the loss   {w * loss(x):.6f}", (w * slope(x)).round(6) + 0)
    print(
        f"  on the logits {loss(w * x):.6f}", (w * slope(w * x)).round(6) + 0
    )
