import tensorflow as tf

sparse_loss = tf.nn.sparse_softmax_cross_entropy_with_logits
sigmoid_loss = tf.nn.sigmoid_cross_entropy_with_logits

images = tf.constant([[8.0, 6.0], [3.0, 4.0], [-6.0, 8.0]])
texts = tf.constant([[1.0, 0.0], [0.0, 2.0], [-8.0, 6.0]])
images = tf.math.l2_normalize(images, axis=1)
texts = tf.math.l2_normalize(texts, axis=1)
cosines = tf.matmul(images, texts, transpose_b=True)

logits, labels = cosines / 0.5, tf.range(3)
rows = sparse_loss(labels=labels, logits=logits)
columns = sparse_loss(labels=labels, logits=tf.transpose(logits))
print(f"InfoNCE {tf.reduce_mean(rows):.6f}")
print(f"CLIP    {tf.reduce_mean(rows + columns) / 2:.6f}")

losses = sigmoid_loss(labels=tf.eye(3), logits=10 * cosines - 10)
print(f"SigLIP  {tf.reduce_sum(losses) / 3:.6f}")
