import tensorflow as tf


@tf.function(
    input_signature=[
        tf.TensorSpec([None], tf.int32),
        tf.TensorSpec([None, 3]),
    ]
)
def loss(labels, logits):
    return tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=logits
    )


one_hot, logits = tf.constant([[1, 0, 0], [0, 1, 0]]), tf.zeros((2, 3))
try:
    loss(tf.reshape(one_hot, [-1]), logits)
except tf.errors.InvalidArgumentError as error:
    print(
        next(
            line
            for line in error.message.splitlines()
            if "first dimension" in line
        )
    )

print(loss(tf.argmax(one_hot, axis=1, output_type=tf.int32), logits).numpy())
