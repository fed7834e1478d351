import jax
import jax.numpy as jnp
import optax
import xentlib as xl


def mean_loss(weights, x, labels):
    logits = x @ weights
    loss = optax.softmax_cross_entropy_with_integer_labels(logits, labels)
    return loss.mean(), logits  # the logits leave jit as well


x = jax.random.normal(jax.random.key(0), (32, 4))
labels = jax.random.randint(jax.random.key(1), (32,), 1, 4)  # the mistake
step = jax.jit(jax.value_and_grad(mean_loss, has_aux=True))
(loss, logits), gradient = step(jnp.ones((4, 3)), x, labels)
for finding in xl.diagnose(labels=labels, logits=logits, loss=loss):
    print(finding.code)
