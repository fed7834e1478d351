import tensorflow as tf

labels = [0, 1]
logits = [[-1.0, 1.0]] * 2
losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=labels,
    logits=logits,
)
for y, loss in zip(labels, losses):
    print(f"y = {y}: {loss:.6f}")
