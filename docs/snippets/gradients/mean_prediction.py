import numpy as np
import xentlib as xl

feature = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 5.0])
y = np.array([1.0, 0.0, 1.0, 0.0, 1.0, 1.0])
for bias in [True, False]:
    w = b = 0.0
    for _ in range(400):
        slope = xl.gradients.sigmoid_cross_entropy_with_logits(
            labels=y, logits=w * feature + b
        )
        w -= 0.1 * (slope * feature).mean()
        b -= bias * slope.mean()
    p = xl.sigmoid(w * feature + b)
    print(
        f"bias {bias}: mean prediction {p.mean():.4f}, mean label "
        f"{y.mean():.4f}"
    )
