import tensorflow as tf

labels = tf.constant([1.0, 0.0, 0.3])
logits = tf.fill(labels.shape, 5.0)
losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
for y, loss in zip(labels, losses):
    print(f"y = {y:.1f}: {loss:.6f}")
