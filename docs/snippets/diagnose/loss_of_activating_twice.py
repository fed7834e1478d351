import numpy as np
import xentlib as xl

labels = np.arange(20) % 10
logits = 20 * np.eye(10)[labels]  # right, and sure of it
probabilities = xl.softmax(logits)
loss = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=probabilities
).mean()
print(xl.diagnose(labels=labels, logits=logits, loss=loss))
