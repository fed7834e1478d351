import jax.numpy as jnp
import optax

labels = jnp.array([1.0, 0.0, 1.0])
logits = jnp.array([-2.0, -2.0, 2.0])
plain = optax.sigmoid_binary_cross_entropy(logits, labels)
# Optax has no pos_weight: for labels 0 and 1, a weight on the loss does it.
weighted = plain * jnp.where(labels == 1, 3.0, 1.0)
print("unweighted:   ", [round(loss, 6) for loss in plain.tolist()])
print("weighted by 3:", [round(loss, 6) for loss in weighted.tolist()])
