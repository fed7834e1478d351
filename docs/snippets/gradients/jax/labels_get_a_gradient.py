import jax
import jax.numpy as jnp
import optax

labels, logits = jnp.array([0.2, 0.3, 0.5]), jnp.array([2.0, 1.0, 0.0])


def loss(labels):
    return optax.softmax_cross_entropy(logits, labels)


def stopped(labels):
    return loss(jax.lax.stop_gradient(labels))


print("for the labels:", jax.grad(loss)(labels).round(4))
print("-log p:        ", -jax.nn.log_softmax(logits).round(4))
print("stopped:       ", jax.grad(stopped)(labels))
