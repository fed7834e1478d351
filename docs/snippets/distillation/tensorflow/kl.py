import tensorflow as tf

T = 4
teacher = tf.constant([[3.0, 1.0, -1.0], [0.0, 2.0, 1.0]])
student = tf.constant([[1.0, 1.0, 0.0], [0.0, 0.0, 0.0]])
soft_loss = tf.nn.softmax_cross_entropy_with_logits
p = tf.nn.softmax(teacher / T)
with tf.GradientTape() as tape:
    tape.watch(student)
    entropy = soft_loss(labels=p, logits=teacher / T)
    losses = soft_loss(labels=p, logits=student / T) - entropy
    loss = T**2 * tf.reduce_mean(losses)
gradient = tape.gradient(loss, student)[0].numpy()
print(f"mean of T^2 KL {loss:.5f}")
print("gradient, row 0", [f"{g:.4f}" for g in gradient])
