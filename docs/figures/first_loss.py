import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
classes = 4000
logits = rng.normal(size=(64, classes))
labels = rng.integers(classes, size=64)
spread = np.linspace(0, 3, 13)
loss = [xl.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=s * logits).mean() for s in spread]

plt.plot(spread, loss)
plt.axhline(np.log(classes), color="C1", linestyle=(0, (3, 2)))
plt.annotate("ln V", (2.6, np.log(classes)), xytext=(0, 6), textcoords="offset points", color="C1")
plt.ylim(7.5, 14)
plt.xlabel("standard deviation of the logits")
plt.title("mean loss, nats")
