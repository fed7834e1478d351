import numpy as np
import xentlib as xl

labels = np.arange(1000) % 10  # ten classes, equally frequent
constant = np.zeros((1000, 10))  # the same answer for every input
skilled = np.where(np.eye(10)[labels] == 1, 6.0, 0.0)
for name, logits in [("constant", constant), ("skilled", skilled)]:
    p = xl.softmax(logits)
    right = (p.argmax(axis=1) == labels).mean()
    loss = xl.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=logits
    ).mean()
    gap = abs(p.max(axis=1).mean() - right)  # all rows are in one bin
    print(f"{name}: ECE {gap:.4f}, right {right:.1f}, loss {loss:.4f}")
