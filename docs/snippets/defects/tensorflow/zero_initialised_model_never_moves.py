import tensorflow as tf

x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
labels = tf.ones((2, 1))
w = tf.Variable(tf.zeros((2, 1)))
for step in range(100):
    with tf.GradientTape() as tape:
        loss = tf.nn.weighted_cross_entropy_with_logits(
            labels, x @ w, pos_weight=3.0
        )
    w.assign_sub(0.1 * tape.gradient(loss, w))
print("weights after 100 steps:", w.numpy().ravel())
print("loss:", loss.numpy().ravel().round(6))
