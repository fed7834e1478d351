import tensorflow as tf

logits = tf.constant([[[1.0, 0.5]], [[0.2, 0.8]], [[0.9, 0.1]]])  # (T, N, C)


def loss(x, labels):
    return tf.nn.ctc_loss(
        labels=tf.constant([labels]),
        logits=x,
        label_length=[len(labels)],
        logit_length=[3],
        blank_index=0,
    ).numpy()[0]


print(f"logits         {loss(logits, [1]):.6f}")
print(f"logits + 10    {loss(logits + 10, [1]):.6f}")
print(f"label too long {loss(logits, [1, 1, 1]):.1f}")
