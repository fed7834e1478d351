import numpy as np
import xentlib as xl

logits = np.full(4, 4.0)  # four times "yes", equally sure
labels = np.array([1.0, 1.0, 1.0, 0.0])  # and three times right
for T in [1.0, 2.0, 4 / np.log(3), 8.0]:
    x = logits / T
    loss = xl.sigmoid_cross_entropy_with_logits(
        labels=labels, logits=x
    ).mean()
    accuracy = ((x > 0) == labels).mean()
    p = xl.sigmoid(x[0])
    print(f"T = {T:.6f}: says {p:.6f}, right {accuracy}, loss {loss:.6f}")
