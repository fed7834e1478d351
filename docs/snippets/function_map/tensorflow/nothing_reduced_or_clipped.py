import tensorflow as tf

x = tf.constant([[-1000.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
y = tf.constant([[1.0, 0.0, 0.0], [1.0, 0.0, 0.0]])
for name, loss in {
    "sigmoid": tf.nn.sigmoid_cross_entropy_with_logits(y, x),
    "weighted": tf.nn.weighted_cross_entropy_with_logits(
        y, x, pos_weight=1.0
    ),
    "softmax": tf.nn.softmax_cross_entropy_with_logits(y, x),
    "sparse_softmax": tf.nn.sparse_softmax_cross_entropy_with_logits(
        [0, 0], x
    ),
}.items():
    print(f"{name:15} result {loss.shape}, largest {tf.reduce_max(loss):.3f}")
