import tensorflow as tf

loss = tf.nn.sigmoid_cross_entropy_with_logits
labels, logits = tf.constant([1.0, 0.0]), tf.zeros((2, 1))
try:
    loss(labels=labels, logits=logits)
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

print(loss(labels=labels[:, None], logits=logits).numpy().tolist())
