import tensorflow as tf

labels = tf.constant([1.0, 0.0, 0.5])
logits = tf.fill(labels.shape, 5.0)
losses = tf.nn.weighted_cross_entropy_with_logits(
    labels=labels,
    logits=logits,
    pos_weight=3.0,
)
for y, loss in zip(labels, losses):
    print(f"y = {y}: {loss:.6f}")
