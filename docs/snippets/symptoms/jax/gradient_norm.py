import jax
import jax.numpy as jnp
import optax

w = jnp.array([[3.0], [4.0]])
gradient = jax.grad(lambda w: 100 * (w * w).sum())(w)
print("norm before:", optax.tree.norm(gradient))  # log it
optimizer = optax.chain(optax.clip_by_global_norm(1.0), optax.sgd(1.0))
step, _ = optimizer.update(gradient, optimizer.init(w))
print("norm of the step:", optax.tree.norm(step).round(6))
