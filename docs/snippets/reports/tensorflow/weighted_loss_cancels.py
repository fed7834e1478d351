import numpy as np
import tensorflow as tf

z, x = [0.0, 0.0], [-10.0, -15.0]
loss = tf.nn.weighted_cross_entropy_with_logits(z, x, pos_weight=1.0)
print("got:     ", loss.numpy())
print("expected:", np.logaddexp(0.0, x))
