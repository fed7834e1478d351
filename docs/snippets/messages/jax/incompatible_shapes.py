import jax.numpy as jnp
import optax

logits, labels = jnp.zeros((2, 3)), jnp.array([0, 1])
for loss in (optax.softmax_cross_entropy, optax.sigmoid_binary_cross_entropy):
    try:
        loss(logits, labels)
    except ValueError as error:
        print(f"{type(error).__name__}: {error}")

print(optax.softmax_cross_entropy_with_integer_labels(logits, labels))
