import tensorflow as tf

labels = tf.constant([[[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]]])
logits = tf.zeros((1, 3, 2))
for axis in (-2, logits.shape.rank - 2):
    try:
        loss = tf.nn.softmax_cross_entropy_with_logits(
            labels, logits, axis=axis
        )
        print(f"axis = {axis}: {loss.numpy().round(6)}")
    except tf.errors.InvalidArgumentError as error:
        print(f"axis = {axis}: {type(error).__name__}: {str(error).strip()}")
