import numpy as np
import xentlib as xl

x, y = [8.0, 0.0], [1.0, 0.0]  # right, and sure of it
print(
    "logits passed:        "
    f"{xl.softmax_cross_entropy_with_logits(labels=y, logits=x):.6f}"
)
p = xl.softmax(x)
print(
    "probabilities passed: "
    f"{xl.softmax_cross_entropy_with_logits(labels=y, logits=p):.6f}"
)

for classes in [2, 10, 1000]:
    y = np.eye(classes)[0]
    # p can do no better than y
    best = xl.softmax_cross_entropy_with_logits(labels=y, logits=y)
    formula = np.log(1 + (classes - 1) / np.e)
    print(
        f"{classes:4} classes, never below {best:.6f}, by the formula "
        f"{formula:.6f}"
    )
