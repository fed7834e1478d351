import tensorflow as tf

z, q, logits = tf.constant([0.0, 1.0]), 3.0, tf.Variable([0.0, 0.0])
with tf.GradientTape() as tape:
    loss = tf.nn.weighted_cross_entropy_with_logits(z, logits, q)
print("got:     ", tape.gradient(loss, logits).numpy())
print("expected:", ((1 - z) / 2 - q * z / 2).numpy())
