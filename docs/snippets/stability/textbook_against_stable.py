import numpy as np
import xentlib as xl

print("logit   float16   float32   float64    stable   (textbook, label 0)")
for x in [4.0, 8.0, 16.0, 17.0, 36.0, 37.0]:
    row = []
    for dtype in (np.float16, np.float32, np.float64):
        p = 1 / (1 + np.exp(-dtype(x)))
        with np.errstate(divide="ignore"):  # log(0)
            row.append(-np.log(1 - p))
    stable = xl.sigmoid_cross_entropy_with_logits(labels=0.0, logits=x)
    print(f"{x:5}", " ".join(f"{loss:9.6f}" for loss in [*row, stable]))
