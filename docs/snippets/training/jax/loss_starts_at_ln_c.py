import jax
import numpy as np
import optax

rng = np.random.default_rng(0)
labels = np.repeat([0, 1, 2], 20)
centres = np.array([[0, 1.6], [1.4, -0.8], [-1.4, -0.8]])
x = np.float32(centres[labels] + rng.normal(size=(60, 2)))


@jax.jit
@jax.value_and_grad
def mean_loss(weights):
    losses = optax.softmax_cross_entropy_with_integer_labels(
        x @ weights, labels
    )
    return losses.mean()


weights = jax.numpy.zeros((2, 3))
for step in range(21):
    loss, gradient = mean_loss(weights)
    if step % 5 == 0:
        print(f"step {step:2}: loss {loss:.4f}")
    weights -= 0.5 * gradient
