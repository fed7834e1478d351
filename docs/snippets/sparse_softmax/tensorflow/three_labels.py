import tensorflow as tf

logits = [[2.0, 1.0, 0.0]] * 3
labels = [0, 1, 2]
losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=labels,
    logits=logits,
)
print([round(loss, 6) for loss in losses.numpy().tolist()])
