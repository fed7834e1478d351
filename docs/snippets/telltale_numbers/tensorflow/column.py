import tensorflow as tf

dense = tf.nn.softmax_cross_entropy_with_logits
sparse = tf.nn.sparse_softmax_cross_entropy_with_logits
labels, logits = tf.constant([[0], [1], [2]]), tf.zeros((3, 3))
print(dense(labels=labels, logits=logits).numpy())
print(sparse(labels=labels[:, 0], logits=logits).numpy())
