import tensorflow as tf

loss = tf.nn.sigmoid_cross_entropy_with_logits
labels, logits = tf.constant([1, 0]), tf.zeros(2)
try:
    loss(labels=labels, logits=logits)
except tf.errors.InvalidArgumentError as error:
    print(f"{type(error).__name__}: {error.message}")

print(loss(labels=tf.cast(labels, logits.dtype), logits=logits).numpy())
