import tensorflow as tf

nn, x = tf.nn, tf.zeros((2, 3))
for call in (
    lambda: nn.sigmoid_cross_entropy_with_logits(labels=tf.zeros(3), logits=x),
    lambda: nn.sigmoid_cross_entropy_with_logits(labels=[[0, 1, 1]] * 2, logits=x),
    lambda: nn.weighted_cross_entropy_with_logits(labels=tf.zeros(3), logits=x, pos_weight=3.0),
    lambda: nn.softmax_cross_entropy_with_logits(labels=tf.zeros((2, 2)), logits=x),
    lambda: nn.sparse_softmax_cross_entropy_with_logits(labels=[[0], [1]], logits=x),
    lambda: nn.sparse_softmax_cross_entropy_with_logits(labels=[0, 1, 2], logits=x),
    lambda: nn.sparse_softmax_cross_entropy_with_logits(labels=[0.0, 1.0], logits=x),
    lambda: nn.sparse_softmax_cross_entropy_with_logits(labels=[0, 3], logits=x),
):
    try:
        call()
    except Exception as error:
        print(f"{type(error).__name__}: {str(error).splitlines()[0].strip()}")
