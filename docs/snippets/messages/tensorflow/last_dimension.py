import tensorflow as tf

loss = tf.nn.sparse_softmax_cross_entropy_with_logits
labels, logits = tf.constant([0, 1, 2]), tf.zeros((2, 3))
try:
    loss(labels=labels, logits=logits)
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

print(loss(labels=labels[:2], logits=logits).numpy())
