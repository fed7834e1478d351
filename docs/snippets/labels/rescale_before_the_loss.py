import numpy as np
import xentlib as xl

x = np.array([-2.0, 3.0, 1.0, -1.0])
mask = np.array([0, 255, 255, 0])  # from an image file
signs = np.array([-1, 1, 1, -1])
for name, labels in {
    "0 and 255:     ": mask,
    "divided by 255:": mask / 255,
    "-1 and 1:      ": signs,
    "(y + 1) / 2:   ": (signs + 1) / 2,
}.items():
    losses = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=x)
    print(f"{name} mean loss {losses.mean():.6f}")

counts = np.array([[6, 3, 1], [0, 2, 0]])
print(
    "counts as rows:", (counts / counts.sum(axis=1, keepdims=True)).tolist()
)
