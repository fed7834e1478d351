import tensorflow as tf

labels = tf.constant([0.0, 1.0, 0.5])
logits = tf.Variable([0.0, 0.0, 0.0])
for q in (1.0, 3.0):
    with tf.GradientTape(persistent=True) as tape:
        loss = tf.nn.weighted_cross_entropy_with_logits(
            labels, logits, pos_weight=q
        )
        negative = (1 - labels) * tf.math.softplus(logits)
        workaround = q * labels * tf.math.softplus(-logits) + negative
    print("pos_weight", q)
    print("    got:       ", tape.gradient(loss, logits).numpy())
    print("    expected:  ", ((1 - labels) / 2 - q * labels / 2).numpy())
    print("    workaround:", tape.gradient(workaround, logits).numpy())
