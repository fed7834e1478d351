import tensorflow as tf

logits = [[10.0, -10.0]] * 4
labels = [[1.0, 0.0], [0.9, 0.1], [0.5, 0.5], [0.0, 1.0]]
losses = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
print([round(loss, 4) for loss in losses.numpy().tolist()])
print(f"mean: {tf.reduce_mean(losses):.4f}, first row: {losses[0]:.6e}")
