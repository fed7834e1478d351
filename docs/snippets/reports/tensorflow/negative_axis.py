import tensorflow as tf

logits = tf.zeros((3, 2))
labels = tf.constant([[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]])
try:
    tf.nn.softmax_cross_entropy_with_logits(labels, logits, axis=-2)
except tf.errors.InvalidArgumentError as error:
    print(error.message.split("}} ")[-1].strip())
