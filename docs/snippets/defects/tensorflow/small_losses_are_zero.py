import math

import tensorflow as tf

logits = tf.constant([[10.0, -10.0]])
loss = tf.nn.sparse_softmax_cross_entropy_with_logits
print(f"float32:  {loss(labels=[0], logits=logits)[0]:.7e}")
print(
    f"float64:  {loss(labels=[0], logits=tf.cast(logits, tf.float64))[0]:.7e}"
)
print(f"expected: {math.log1p(math.exp(-20)):.7e}")
