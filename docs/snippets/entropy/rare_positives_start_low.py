import numpy as np
import xentlib as xl

labels = np.zeros(100)
labels[0] = 1  # 1 positive among 100
for x in [0.0, np.log(0.01 / 0.99)]:
    logits = np.full(100, x)  # the same answer to every example
    loss = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
    print(f"always {xl.sigmoid(x):.6f}: mean loss {loss.mean():.6f}")
