import numpy as np
import xentlib as xl

y = np.array([0.1, 0.2, 0.7])
for name, x in {
    "equal": [0.0, 0.0, 0.0],
    "log y": np.log(y),
    "sure": [0.0, 0.0, 10.0],
}.items():
    loss = xl.softmax_cross_entropy_with_logits(labels=y, logits=x)
    print(f"logits {name}: {loss:.6f}")
print(f"entropy of y: {-(y * np.log(y)).sum():.6f}")

smoothing = 0.1  # over ten classes
smoothed = (1 - smoothing) * np.eye(10)[0] + smoothing / 10
floor = xl.softmax_cross_entropy_with_logits(
    labels=smoothed, logits=np.log(smoothed)
)
print(
    f"label smoothing {smoothing}, {smoothed.size} classes: never below "
    f"{floor:.6f}"
)
