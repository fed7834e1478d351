import keras
import numpy as np
import tensorflow as tf

p = np.random.default_rng(0).dirichlet([1, 1, 1], size=4).astype("float32")
index = np.array([0, 2, 1, 1])
expected = float(keras.losses.SparseCategoricalCrossentropy()(index, p))
loss = tf.nn.sparse_softmax_cross_entropy_with_logits
right = tf.reduce_mean(loss(labels=index, logits=tf.math.log(p)))
wrong = tf.reduce_mean(loss(labels=index, logits=p))
diff = abs(right.numpy() - expected)
assert diff < 1e-6
print(f"log(p), difference: {diff:.1e}")
print(f"p, off by {wrong.numpy() - expected:.4f}")
