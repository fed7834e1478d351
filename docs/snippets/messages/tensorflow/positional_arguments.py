import tensorflow as tf

labels, logits = tf.constant([[0.0, 1.0]]), tf.constant([[-2.0, 2.0]])
for function in (tf.nn, tf.compat.v1.nn):
    swapped = function.softmax_cross_entropy_with_logits(logits, labels)
    named = function.softmax_cross_entropy_with_logits(
        labels=labels, logits=logits
    )
    print(f"{swapped[0]:.6f} {named[0]:.6f}")
