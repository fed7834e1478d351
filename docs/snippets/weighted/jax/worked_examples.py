import jax
import jax.numpy as jnp

labels = jnp.array([1.0, 0.0, 0.5])
logits = jnp.full_like(labels, 5.0)
# Optax has no pos_weight: a soft label needs the two terms one by one.
positive = labels * jax.nn.softplus(-logits)  # -y log sigmoid(x)
negative = (1 - labels) * jax.nn.softplus(logits)
losses = 3.0 * positive + negative
for y, loss in zip(labels, losses):
    print(f"y = {y}: {loss:.6f}")
