import numpy as np
import tensorflow as tf

scale, kept, nan = tf.constant(1.0), tf.constant([True, True, False]), np.nan
features = tf.constant([[2.0, 1.0, 0.0], [0.0, 1.0, 2.0], [nan, nan, nan]])
clean = tf.where(kept[:, None], features, 0.0)
for name, inputs in [("after the loss", features), ("before it too", clean)]:
    with tf.GradientTape() as tape:
        tape.watch(scale)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
            [0, 0, 0], scale * inputs
        )
        loss = tf.reduce_sum(tf.where(kept, losses, 0.0)) / 2
    print(
        f"mask {name}: loss {loss:.6f}, gradient "
        f"{tape.gradient(loss, scale):.6f}"
    )
