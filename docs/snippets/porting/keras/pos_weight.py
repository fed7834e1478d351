import keras
import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
x, z = rng.normal(size=(4, 3)), rng.uniform(size=(4, 3))
q = np.array([0.5, 1.0, 3.0])  # one for each column
expected = tf.nn.weighted_cross_entropy_with_logits(
    labels=z, logits=x, pos_weight=q
)
positive = q * z * keras.ops.softplus(-x)
got = positive + (1 - z) * keras.ops.softplus(x)
diff = np.abs(keras.ops.convert_to_numpy(got) - expected.numpy()).max()
assert diff < 1e-6
print(f"largest difference: {diff:.1e}")
