import numpy as np
import tensorflow as tf

scale, kept = tf.constant(1.0), tf.constant([True, True, False])
features = tf.constant([[2.0, 1.0, 0.0], [0.0, 1.0, 2.0], [np.nan, np.nan, np.nan]])
clean = tf.where(kept[:, None], features, 0.0)
for name, inputs in [("mask after the loss", features), ("mask before it too", clean)]:
    with tf.GradientTape() as tape:
        tape.watch(scale)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[0, 0, 0], logits=scale * inputs)
        loss = tf.reduce_sum(tf.where(kept, losses, 0.0)) / 2
    print(f"{name}: loss {loss:.6f}, gradient {tape.gradient(loss, scale):.6f}")
