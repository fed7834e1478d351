import tensorflow as tf

logits = tf.constant([5.0])
labels = tf.constant([1.0])
loss = tf.nn.sigmoid_cross_entropy_with_logits
print("got:       ", loss(logits, labels).numpy().round(6))
print("workaround:", loss(labels=labels, logits=logits).numpy().round(6))
