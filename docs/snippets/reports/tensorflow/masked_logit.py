import tensorflow as tf

labels, logits = [[1.0, 0.0, 0.0]], [[1.0, 2.0, -float("inf")]]
got = tf.nn.softmax_cross_entropy_with_logits(labels, logits)
expected = tf.nn.sparse_softmax_cross_entropy_with_logits([0], logits)
print("got:     ", got.numpy())
print("expected:", expected.numpy())
