import tensorflow as tf

logits = tf.constant([[1.0, 2.0, -float("inf")]])
dense = tf.nn.softmax_cross_entropy_with_logits
sparse = tf.nn.sparse_softmax_cross_entropy_with_logits
print("dense:     ", dense(labels=[[1.0, 0.0, 0.0]], logits=logits).numpy())
print("sparse:    ", sparse(labels=[0], logits=logits).numpy().round(6))
finite = tf.maximum(logits, logits.dtype.min / 2)
print(
    "workaround:",
    dense(labels=[[1.0, 0.0, 0.0]], logits=finite).numpy().round(6),
)
