import tensorflow as tf

labels = tf.constant([[1.0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]])
logits = tf.constant([[1.0, 0.0, -1.0]] * 4)
with tf.GradientTape() as tape:
    tape.watch(logits)
    losses = tf.nn.softmax_cross_entropy_with_logits(labels, logits)
gradient = tape.gradient(losses, logits)
print("losses:      ", losses.numpy().round(4))
print("padding:     ", gradient.numpy()[1].round(4))
print("mean of all: ", gradient.numpy().mean(axis=0).round(4))
print("mean of kept:", gradient.numpy()[0].round(4))
