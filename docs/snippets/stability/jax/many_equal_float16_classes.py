import jax.numpy as jnp
import optax

loss = optax.softmax_cross_entropy_with_integer_labels
logits = jnp.zeros((1, 65536), jnp.float16)
print(f"float16: {loss(logits, jnp.array([0]))[0]:.2f}")
print(f"float32: {loss(logits.astype(jnp.float32), jnp.array([0]))[0]:.2f}")
