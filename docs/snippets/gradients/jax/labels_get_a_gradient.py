import jax
import jax.numpy as jnp
import optax

labels, logits = jnp.array([0.2, 0.3, 0.5]), jnp.array([2.0, 1.0, 0.0])


def loss(labels):
    return optax.softmax_cross_entropy(logits, labels)


def stopped(labels):
    return loss(jax.lax.stop_gradient(labels))


for name, values in {
    "for the labels:": jax.grad(loss)(labels),
    "-log p:        ": -jax.nn.log_softmax(logits),
    "stopped:       ": jax.grad(stopped)(labels),
}.items():
    print(name, *(f"{value:.4f}" for value in values))
