import tensorflow as tf

loss = tf.nn.sparse_softmax_cross_entropy_with_logits
labels, logits = tf.constant([0.0, 1.0]), tf.zeros((2, 3))
try:
    loss(labels=labels, logits=logits)
except tf.errors.InvalidArgumentError as error:
    print(f"{type(error).__name__}: {error.message.splitlines()[0]}")

print(loss(labels=tf.cast(labels, tf.int32), logits=logits).numpy())
