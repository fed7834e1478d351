import tensorflow as tf

labels, logits = tf.constant([1.0, 0.0]), tf.zeros((2, 1))
try:
    tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

print(tf.nn.sigmoid_cross_entropy_with_logits(labels=labels[:, None], logits=logits).numpy().tolist())
