"""A rate that grows without end: the norm of the gradient rises before the loss does, and NaN follows."""

import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

STEPS, CLASSES = 41, 10
rng = np.random.default_rng(0)
classes = np.repeat(np.arange(CLASSES), 40)
x = 3 * np.eye(CLASSES)[classes] + rng.normal(size=(len(classes), CLASSES))
start = rng.normal(size=(CLASSES, 64)) / 4


def train(limit=np.inf):
    """The loss and the gradient's norm at each step of a network with one hidden layer."""
    first, second, losses, norms = start.copy(), np.zeros((64, CLASSES)), [], []
    for step in range(STEPS):
        hidden = np.maximum(x @ first, 0)
        batch = {"labels": classes, "logits": hidden @ second}
        losses.append(xl.sparse_softmax_cross_entropy_with_logits(**batch).mean())
        back = xl.gradients.sparse_softmax_cross_entropy_with_logits(**batch) / len(x)
        gradients = x.T @ (back @ second.T * (hidden > 0)), hidden.T @ back
        norms.append(np.sqrt(sum(np.square(gradient).sum() for gradient in gradients)))
        rate = 0.2 * step * min(1, limit / norms[-1])
        first, second = first - rate * gradients[0], second - rate * gradients[1]
    return losses, norms


losses, norms = train()
clipped, _ = train(limit=0.3)
offset = {"textcoords": "offset points"}
plt.plot(clipped, color="C2", linestyle="--")
plt.plot(losses, color="C1")
plt.plot(norms, color="C0")
plt.annotate("loss", (31, losses[31]), xytext=(0, 12), color="C1", **offset)
plt.annotate("norm of the gradient", (0, norms[0]), xytext=(0, -100), color="C0", **offset)
plt.annotate("loss, gradient clipped", (40, clipped[40]), xytext=(0, -28), color="C2", ha="right", **offset)
plt.yscale("log")
plt.xticks([0, 10, 20, 30, 40])
plt.xlabel("step")
plt.title("loss, nats; norm of the gradient")
