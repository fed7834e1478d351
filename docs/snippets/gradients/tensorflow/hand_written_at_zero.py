import tensorflow as tf

x, y = tf.zeros(3), tf.constant([0.0, 1.0, 0.5])
with tf.GradientTape(persistent=True) as tape:
    tape.watch(x)
    by_hand = tf.maximum(x, 0.0) - x * y + tf.math.log1p(tf.exp(-tf.abs(x)))
    built_in = tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=x)
print("by hand: ", tape.gradient(by_hand, x).numpy().tolist())
print("built in:", tape.gradient(built_in, x).numpy().tolist())
