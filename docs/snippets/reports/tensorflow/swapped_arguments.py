import tensorflow as tf

logits, labels = tf.constant([5.0]), tf.constant([1.0])
print(tf.nn.sigmoid_cross_entropy_with_logits(logits, labels).numpy())
