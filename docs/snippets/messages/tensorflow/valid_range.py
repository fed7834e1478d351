import tensorflow as tf

loss = tf.nn.sparse_softmax_cross_entropy_with_logits
labels, logits = tf.constant([1, 3]), tf.zeros((2, 3))
try:
    loss(labels=labels, logits=logits)
except tf.errors.InvalidArgumentError as error:
    print(f"{type(error).__name__}: {error.message}")

print(loss(labels=labels - 1, logits=logits).numpy())
