import math

import jax.numpy as jnp
import optax

logits = jnp.array([[10.0, -10.0]])
label = jnp.array([0])
losses = optax.softmax_cross_entropy_with_integer_labels(logits, label)
two = optax.sigmoid_binary_cross_entropy(logits[:, 0] - logits[:, 1], 1.0)
print(f"softmax:             {losses[0]:.7e}")
print(f"sigmoid of the gap:  {two[0]:.7e}")
print(f"expected:            {math.log1p(math.exp(-20)):.7e}")
