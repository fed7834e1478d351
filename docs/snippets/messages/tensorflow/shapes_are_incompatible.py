import tensorflow as tf


@tf.function(
    input_signature=[tf.TensorSpec([None, 10]), tf.TensorSpec([None, 1])]
)
def loss(onehot_labels, logits):
    return tf.compat.v1.losses.softmax_cross_entropy(onehot_labels, logits)


try:
    loss(tf.zeros((2, 10)), tf.zeros((2, 1)))
except ValueError as error:
    print(str(error).splitlines()[-1].strip())
