import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
classes = np.repeat(np.arange(3), 100)
inputs = 2 * np.eye(3)[classes] + rng.normal(size=(300, 3))
loss = xl.sparse_softmax_cross_entropy_with_logits
gradient = xl.gradients.sparse_softmax_cross_entropy_with_logits

for name, order in [
    ("sorted by class", np.arange(300)),
    ("shuffled", rng.permutation(300)),
]:
    weights, means = np.zeros((3, 3)), []
    for batch in np.tile(order.reshape(10, 30), (5, 1)):  # five epochs
        data = {"labels": classes[batch], "logits": inputs[batch] @ weights}
        means.append(loss(**data).mean())
        weights -= 2.0 * inputs[batch].T @ gradient(**data) / 30
    last = np.array(means[-10:])
    print(f"{name}: from {last.min():.4f} to {last.max():.4f}")
