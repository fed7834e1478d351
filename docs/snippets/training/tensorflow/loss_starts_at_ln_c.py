import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
labels = np.repeat([0, 1, 2], 20)
centres = np.array([[0, 1.6], [1.4, -0.8], [-1.4, -0.8]])
x = tf.constant(centres[labels] + rng.normal(size=(60, 2)), tf.float32)

weights = tf.Variable(tf.zeros((2, 3)))
for step in range(21):
    with tf.GradientTape() as tape:
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
            labels=labels, logits=x @ weights
        )
        loss = tf.reduce_mean(losses)
    if step % 5 == 0:
        print(f"step {step:2}: loss {loss:.4f}")
    weights.assign_sub(0.5 * tape.gradient(loss, weights))
