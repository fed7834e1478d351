import tensorflow as tf

logits = [5.0, 5.0, 5.0]
labels = [1.0, 0.0, -1.0]
losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
print([round(loss, 6) for loss in losses.numpy().tolist()])
