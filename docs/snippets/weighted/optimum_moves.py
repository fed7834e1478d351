import numpy as np
import xentlib as xl

# one logit for all, so p = 1/20 is the best guess
labels = np.array([1.0] + [0.0] * 19)
for q in [1.0, 4.0, 19.0]:
    low, high = -8.0, 8.0
    for _ in range(50):  # close in on the point where the mean gradient is 0
        x = (low + high) / 2
        slope = xl.gradients.weighted_cross_entropy_with_logits(
            labels=labels, logits=np.full(20, x), pos_weight=q
        ).mean()
        low, high = (x, high) if slope < 0 else (low, x)
    undone = xl.sigmoid(x - np.log(q))
    print(
        f"q = {q:2.0f}: best logit {x:z.6f}, by the formula "
        f"{np.log(q / 19):z.6f}"
    )
    print(
        f"        sigmoid(x) = {xl.sigmoid(x):.6f}, sigmoid(x - log q) = "
        f"{undone:.6f}"
    )
