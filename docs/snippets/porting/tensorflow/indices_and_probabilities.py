import numpy as np
import tensorflow as tf

logits = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1])
rows = np.eye(3, dtype="float32")[index]

sparse = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=index, logits=logits
)
dense = tf.nn.softmax_cross_entropy_with_logits(labels=rows, logits=logits)

total = np.log(np.exp(logits).sum(1, keepdims=True))
expected = -(rows * (logits - total)).sum(1)
for name, got in (("class indices", sparse), ("probabilities", dense)):
    diff = np.abs(got.numpy() - expected).max()
    assert diff < 1e-6
    print(f"{name}, largest difference: {diff:.1e}")
