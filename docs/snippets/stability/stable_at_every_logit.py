import numpy as np

print("logit     float16    float32    float64    (stable form, label 1)")
for x in [-1000, -20, -1, 6, 12]:
    row = []
    for dtype in (np.float16, np.float32, np.float64):
        logit = dtype(x)
        row.append(logit * ((x > 0) - 1) + np.log1p(np.exp(-abs(logit))))
    print(f"{x:5}  " + "  ".join(f"{loss:9.3e}" for loss in row))
