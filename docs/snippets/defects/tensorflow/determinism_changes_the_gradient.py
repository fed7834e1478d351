import tensorflow as tf

labels, logits = tf.constant([[1.0, 1.0]]), tf.constant([[-1.0, 1.0]])
gradients = []
for _ in range(2):
    with tf.GradientTape() as tape:
        tape.watch(logits)
        loss = tf.nn.softmax_cross_entropy_with_logits(
            labels=labels, logits=logits
        )
    gradients.append(tape.gradient(loss, logits).numpy().round(6))
    tf.config.experimental.enable_op_determinism()
print("default:      ", gradients[0])
print("deterministic:", gradients[1])
print("expected:     ", (2 * tf.nn.softmax(logits) - labels).numpy().round(6))
