import tensorflow as tf

labels = tf.constant([[1], [2]])  # class indices, shape (2, 1)
# both predicted right
logits = tf.constant([[0.0, 5.0, 0.0], [0.0, 0.0, 5.0]])
dense = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
index = tf.squeeze(labels, -1)
sparse = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=index, logits=logits
)
print("got:       ", dense.numpy().round(4))
print("workaround:", sparse.numpy().round(4))
