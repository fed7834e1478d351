import jax.numpy as jnp
import optax

x, y = jnp.zeros((2, 3)), jnp.array([0, 1])
dense = optax.softmax_cross_entropy
sparse = optax.softmax_cross_entropy_with_integer_labels
sigmoid = optax.sigmoid_binary_cross_entropy
calls = [(dense, x, x[:, :2]), (dense, x, y), (dense, x.astype(int), x)]
calls += [(sparse, x, x[:, 0]), (sparse, x, y[:, None]), (sparse, x, jnp.arange(3))]
calls += [(sigmoid, x, x[:, 0])]
for loss, logits, labels in calls:
    try:
        loss(logits, labels)
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
