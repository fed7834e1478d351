import keras
import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
logits, labels = rng.normal(size=(4, 3)), rng.uniform(size=(4, 3))
pos_weight = np.array([0.5, 1.0, 3.0])  # one for each column

positive = pos_weight * labels * keras.ops.softplus(-logits)
losses = positive + (1 - labels) * keras.ops.softplus(logits)

expected = tf.nn.weighted_cross_entropy_with_logits(
    labels=labels, logits=logits, pos_weight=pos_weight
)
diff = np.abs(keras.ops.convert_to_numpy(losses) - expected.numpy()).max()
assert diff < 1e-6
print(f"largest difference: {diff:.1e}")
