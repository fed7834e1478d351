import jax
import jax.numpy as jnp
import optax

labels, logits = jnp.array([1.0, 0, 0]), jnp.array([1.0, 2.0, -jnp.inf])
safe = optax.safe_softmax_cross_entropy
print("loss:   ", safe(logits, labels).round(4))
print("grad:   ", jax.grad(safe)(logits, labels).round(4))
print("jacfwd: ", jax.jacfwd(safe)(logits, labels))
masked = jnp.array([0.0, 0, 1])
where = jnp.isfinite(logits)
print("label on the masked class:", safe(logits, masked))
print(
    "... and with where:",
    optax.softmax_cross_entropy(logits, masked, where=where),
)
