import tensorflow as tf

labels = tf.constant([[1.0, 0.0]])
dense, sparse = tf.nn.softmax_cross_entropy_with_logits, tf.nn.sparse_softmax_cross_entropy_with_logits
print("log by hand: ", -tf.reduce_sum(labels * tf.math.log(tf.nn.softmax([[200.0, 0.0]]))).numpy())
print("masked class:", dense(labels, [[1.0, -float("inf")]]).numpy())
print("out of range:", tf.function(sparse, jit_compile=True)([2], [[1.0, 0.0]]).numpy())
print("nothing kept:", tf.reduce_mean(tf.zeros(0)).numpy())
