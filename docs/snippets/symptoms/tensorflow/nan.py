import tensorflow as tf

labels = tf.constant([[1.0, 0.0]])
dense = tf.nn.softmax_cross_entropy_with_logits
sparse = tf.nn.sparse_softmax_cross_entropy_with_logits
p = tf.nn.softmax([[200.0, 0.0]])
print("log by hand: ", -tf.reduce_sum(labels * tf.math.log(p)).numpy())
print("masked class:", dense(labels, [[1.0, -float("inf")]]).numpy())
compiled = tf.function(sparse, jit_compile=True)
print("out of range:", compiled([2], [[1.0, 0.0]]).numpy())
print("nothing kept:", tf.reduce_mean(tf.zeros(0)).numpy())
