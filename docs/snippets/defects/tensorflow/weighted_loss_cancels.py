import math

import tensorflow as tf

loss = tf.nn.weighted_cross_entropy_with_logits
for line in loss.__doc__.splitlines():
    if "e-05" in line:
        print(line.strip())
for x in (-5.0, -10.0, -15.0):
    got = loss([0.0], [x], pos_weight=1.0)[0]
    workaround = tf.math.softplus(tf.constant(x))
    expected = math.log1p(math.exp(x))
    print(f"logit {x:5}: {got:.4e} {workaround:.4e} {expected:.4e}")
