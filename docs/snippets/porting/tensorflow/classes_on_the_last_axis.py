import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F

rng = np.random.default_rng(0)
# batch, classes, height, width
x = rng.normal(size=(2, 3, 4, 5)).astype("float32")
index = rng.integers(3, size=(2, 4, 5))

logits = tf.transpose(x, [0, 2, 3, 1])  # batch, height, width, classes
losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=index, logits=logits
)

print("shapes:", logits.shape, losses.shape)
expected = F.cross_entropy(
    torch.tensor(x), torch.tensor(index), reduction="none"
)
diff = np.abs(losses.numpy() - expected.numpy()).max()
assert diff < 1e-6
print(f"largest difference: {diff:.1e}")
