import tensorflow as tf

logits = tf.constant([5.0])
labels = tf.constant([1.0])
loss = tf.nn.sigmoid_cross_entropy_with_logits
old = tf.compat.v1.nn.sigmoid_cross_entropy_with_logits
print("got:          ", loss(logits, labels).numpy().round(6))
print("got, v1 name: ", old(logits, labels).numpy().round(6))
print("workaround:   ", loss(labels=labels, logits=logits).numpy().round(6))
