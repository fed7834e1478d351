import jax
import jax.numpy as jnp
import optax

logits = jax.random.normal(jax.random.key(0), (8, 5))
labels = jnp.array([1, 0, 3, 2, 4, 1, -100, -100])


def sum_of_losses(logits, labels):
    kept = labels != -100
    losses = optax.softmax_cross_entropy_with_integer_labels(
        logits, jnp.where(kept, labels, 0)
    )
    return losses.sum(where=kept)


count = (labels != -100).sum()
whole = sum_of_losses(logits, labels) / count
parts = list(zip(jnp.split(logits, 2), jnp.split(labels, 2)))
loss = sum(sum_of_losses(x, y) for x, y in parts) / count
print(f"one batch:          {whole:.6f}")
print(f"sums, divided once: {loss:.6f}")
