import tensorflow as tf

logits = tf.constant([[[1.0, 0.5]], [[0.2, 0.8]], [[0.9, 0.1]]])  # (T, N, C)
for name, x in [("logits", logits), ("logits + 10", logits + 10)]:
    loss = tf.nn.ctc_loss(
        labels=tf.constant([[1]]),
        logits=x,
        label_length=[1],
        logit_length=[3],
        blank_index=0,
    )
    print(f"{name:11} {loss[0]:.6f}")
