import numpy as np
import tensorflow as tf

soft_loss = tf.nn.softmax_cross_entropy_with_logits
p = tf.nn.softmax([[1.0, 2.0, -np.inf]])
student = tf.constant([[2.0, 1.0, -np.inf]])
for name in ["as it is", "clamped"]:
    with tf.GradientTape() as tape:
        tape.watch(student)
        logits = tf.maximum(student, -1e9) if name == "clamped" else student
        loss = soft_loss(labels=p, logits=logits)
    gradient = tape.gradient(loss, student)[0].numpy().round(4)
    print(f"{name:8} {loss[0]:.6f}, gradient {gradient}")
