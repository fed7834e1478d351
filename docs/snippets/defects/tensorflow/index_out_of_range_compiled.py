import tensorflow as tf

logits = tf.constant([[1.0, 2.0, 4.0]] * 3)
labels = tf.constant([2, -1, 3])
loss = tf.nn.sparse_softmax_cross_entropy_with_logits
try:
    loss(labels=labels, logits=logits)
except tf.errors.InvalidArgumentError as error:
    print("eager:", type(error).__name__)
compiled = tf.function(loss, jit_compile=True)
print(
    "jit_compile=True:",
    compiled(labels=labels, logits=logits).numpy().round(6),
)
