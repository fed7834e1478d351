import tensorflow as tf

logits = [5.0, 5.0, 5.0]
labels = [1.0, 0.0, 0.3]
losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
print([round(loss, 4) for loss in losses.numpy().tolist()])
print(f"mean: {tf.reduce_mean(losses):.4f}")
