import tensorflow as tf

loss = tf.function(tf.nn.softmax_cross_entropy_with_logits)
try:
    loss(labels=tf.zeros((2, 2)), logits=tf.zeros((2, 3)))
except ValueError as error:
    print(str(error).splitlines()[-1].strip())

print(loss(labels=tf.zeros((2, 3)), logits=tf.zeros((2, 3))).numpy())
