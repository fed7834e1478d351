import tensorflow as tf

labels, logits = tf.constant([[0], [1], [2]]), tf.zeros((3, 3))
print(tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits).numpy())
print(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels[:, 0], logits=logits).numpy())
