import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
logits = rng.normal(size=(2, 4, 4, 3))
labels = rng.integers(3, size=(2, 4, 4))
labels[:, 0] = 255
keep = labels != 255
losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=tf.where(keep, labels, 0), logits=logits
)
print(f"{tf.reduce_mean(losses[keep]):.6f}")
