import keras
import numpy as np
import tensorflow as tf

p = np.random.default_rng(0).dirichlet([1, 1, 1], size=4).astype("float32")
index = np.array([0, 2, 1, 1])

losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=index, logits=tf.math.log(p)
)

expected = float(keras.losses.SparseCategoricalCrossentropy()(index, p))
wrong = tf.nn.sparse_softmax_cross_entropy_with_logits(index, p)
diff = abs(tf.reduce_mean(losses).numpy() - expected)
assert diff < 1e-6
print(f"log(p), difference: {diff:.1e}")
print(f"p, off by {tf.reduce_mean(wrong).numpy() - expected:.4f}")
