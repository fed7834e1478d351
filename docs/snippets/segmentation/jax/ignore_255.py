import jax.numpy as jnp
import numpy as np
import optax

rng = np.random.default_rng(0)
logits = rng.normal(size=(2, 4, 4, 3)).astype("float32")
labels = rng.integers(3, size=(2, 4, 4))
labels[:, 0] = 255
keep = labels != 255
losses = optax.softmax_cross_entropy_with_integer_labels(
    logits, jnp.where(keep, labels, 0)
)
print(f"255 replaced and left out {losses.mean(where=keep):.5f}")
losses = optax.softmax_cross_entropy_with_integer_labels(logits, labels)
print(f"255 as it is              {losses.mean():.5f}")
