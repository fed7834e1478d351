import tensorflow as tf

logits = tf.zeros((2, 3))
for labels in (tf.zeros((2, 2)), tf.constant([0, 2])):
    try:
        tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    except tf.errors.InvalidArgumentError as error:
        print(f"{type(error).__name__}: {error.message}")

print(
    tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=[0, 2], logits=logits
    ).numpy()
)
