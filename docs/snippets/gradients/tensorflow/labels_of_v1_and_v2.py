import tensorflow as tf

labels, logits = tf.constant([0.2, 0.3, 0.5]), tf.constant([2.0, 1.0, 0.0])
v1 = tf.compat.v1.nn.softmax_cross_entropy_with_logits
v2 = tf.nn.softmax_cross_entropy_with_logits
for name, loss in [("v1", v1), ("v2", v2)]:
    with tf.GradientTape() as tape:
        tape.watch([labels, logits])
        value = loss(labels=labels, logits=logits)
    by_logits, by_labels = tape.gradient(value, [logits, labels])
    print(
        f"{name}: loss {value:.4f}, for the logits "
        f"{by_logits.numpy().round(4)}"
    )
    print(
        "    for the labels",
        None if by_labels is None else by_labels.numpy().round(4),
    )
print("-log p:           ", -tf.nn.log_softmax(logits).numpy().round(4))
