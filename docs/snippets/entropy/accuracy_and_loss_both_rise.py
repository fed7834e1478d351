import numpy as np
import xentlib as xl

labels = np.ones(4)
for name, x in {
    "before:": np.array([1.0, 1.0, -0.1, -0.1]),
    "after: ": np.array([1.0, 1.0, 0.1, -6.0]),
}.items():
    losses = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=x)
    print(f"{name} accuracy {(x > 0).mean()}, loss {losses.mean():.6f}")
    print("        each:", losses.round(6).tolist())
