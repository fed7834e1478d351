import tensorflow as tf

logits = tf.constant([[2.0, 1.0, 0.0], [0.0, 1.0, 2.0]])
labels = tf.constant([0, -100])
loss = tf.nn.sparse_softmax_cross_entropy_with_logits
try:
    loss(labels=labels, logits=logits)
except tf.errors.InvalidArgumentError as error:
    start = error.message.index("Received")
    print(error.message[start:].partition(")")[0] + ")")

kept = labels != -100
losses = loss(labels=labels[kept], logits=logits[kept])
print(f"mean of the kept: {tf.reduce_mean(losses):.6f}")
