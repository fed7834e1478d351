import tensorflow as tf

labels = [[1.0, 0.0], [0.0, 1.0], [0.3, 0.7]]
logits = [[-1.0, 1.0]] * 3
losses = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
for y, loss in zip(labels, losses):
    print(f"y = {y}: {loss:.6f}")
