import tensorflow as tf

loss = tf.nn.sparse_softmax_cross_entropy_with_logits
labels, logits = tf.constant([0, 1]), tf.constant([[2, 0, 1], [0, 2, 1]])
try:
    loss(labels=labels, logits=logits)
except tf.errors.InvalidArgumentError as error:
    print(f"{type(error).__name__}: {error.message.splitlines()[0]}")

print(loss(labels=labels, logits=tf.cast(logits, tf.float32)).numpy())
