import tensorflow as tf

w = tf.Variable([[3.0], [4.0]])
with tf.GradientTape() as tape:
    loss = 100 * tf.reduce_sum(w * w)
gradients = tape.gradient(loss, [w])
clipped, norm = tf.clip_by_global_norm(gradients, 1.0)
print("norm before:", norm.numpy())  # log it: the first jump is the step
print("norm after: ", tf.linalg.global_norm(clipped).numpy())
