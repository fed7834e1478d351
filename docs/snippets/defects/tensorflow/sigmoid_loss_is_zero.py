import math

import tensorflow as tf

loss = tf.nn.sigmoid_cross_entropy_with_logits
for x in (-20.0, -87.0, -88.0):
    got = loss(labels=[0.0], logits=[x])[0]
    print(f"logit {x}: {got:.3e} {math.log1p(math.exp(x)):.3e}")
