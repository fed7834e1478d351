import tensorflow as tf

logits = tf.zeros((1, 65536), tf.float16)
loss = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=[0], logits=logits
)
print(f"loss:        {loss[0]:.2f}")
print(f"log_softmax: {tf.nn.log_softmax(logits)[0, 0]:.2f}")
