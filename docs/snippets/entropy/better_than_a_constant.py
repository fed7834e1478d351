import numpy as np
import xentlib as xl

labels = np.zeros(100)
labels[0] = 1  # 1 positive among 100
base_rate = np.full(100, np.log(0.01 / 0.99))
useful = base_rate + 3 * labels  # more suspicious of the right one
for name, x in {"constant:": base_rate, "useful:  ": useful}.items():
    loss = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=x)
    print(
        f"{name} mean loss {loss.mean():.6f}, at the positive "
        f"{xl.sigmoid(x[0]):.6f}"
    )
