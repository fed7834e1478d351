import tensorflow as tf

loss = tf.function(tf.nn.sigmoid_cross_entropy_with_logits)
labels, logits = tf.constant([1, 0]), tf.zeros(2)
try:
    loss(labels=labels, logits=logits)
except TypeError as error:
    print(str(error).splitlines()[-1].strip())

print(loss(labels=tf.cast(labels, logits.dtype), logits=logits).numpy())
