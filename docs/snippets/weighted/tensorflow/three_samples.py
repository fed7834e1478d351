import tensorflow as tf

labels = [1.0, 0.0, 1.0]
logits = [-2.0, -2.0, 2.0]
plain = tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
weighted = tf.nn.weighted_cross_entropy_with_logits(
    labels=labels,
    logits=logits,
    pos_weight=3.0,
)
print("unweighted:    ", [round(loss, 6) for loss in plain.numpy().tolist()])
print(
    "pos_weight = 3:", [round(loss, 6) for loss in weighted.numpy().tolist()]
)
