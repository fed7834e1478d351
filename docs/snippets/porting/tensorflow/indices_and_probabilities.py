import numpy as np
import tensorflow as tf

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1])
rows = np.eye(3, dtype="float32")[index]
expected = -(rows * (x - np.log(np.exp(x).sum(1, keepdims=True)))).sum(1)
sparse = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=index, logits=x
)
dense = tf.nn.softmax_cross_entropy_with_logits(labels=rows, logits=x)
for name, got in (("class indices", sparse), ("probabilities", dense)):
    diff = np.abs(got.numpy() - expected).max()
    assert diff < 1e-6
    print(f"{name}, largest difference: {diff:.1e}")
