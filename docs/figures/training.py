"""Five training runs: the right one in grey behind each of four mistakes."""

import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

STEPS, RATE = 61, 0.5
rng = np.random.default_rng(0)
classes = np.repeat([0, 1, 2], 20)
centres = np.array([[0, 1.6], [1.4, -0.8], [-1.4, -0.8]])
x = centres[classes] + rng.normal(size=(60, 2))
shuffled = rng.permutation(classes)


def train(loss_and_gradient, labels, x=x, columns=3):
    weights, losses = np.zeros((2, columns)), []
    for _ in range(STEPS):
        loss, gradient = loss_and_gradient(labels, x @ weights)
        losses.append(loss)
        weights -= RATE * x.T @ gradient / len(x)
    return losses


def sparse(labels, logits):
    batch = {"labels": labels, "logits": logits}
    gradient = xl.gradients.sparse_softmax_cross_entropy_with_logits(**batch)
    return xl.sparse_softmax_cross_entropy_with_logits(**batch).mean(), gradient


def softmax_twice(labels, logits):
    p = xl.softmax(logits)
    loss, gradient = sparse(labels, p)
    return loss, p * (gradient - (p * gradient).sum(axis=1, keepdims=True))


def sigmoid(labels, logits):
    batch = {"labels": labels[:, np.newaxis], "logits": logits}
    gradient = xl.gradients.sigmoid_cross_entropy_with_logits(**batch)
    return xl.sigmoid_cross_entropy_with_logits(**batch).mean(), gradient


right = train(sparse, classes)
first = np.where(classes == 0, 1.0, 0.0)
panels = {
    "1": (right, train(sparse, shuffled), 1.4),
    "2": (right, train(softmax_twice, classes), 1.4),
    "3": (right, right[:1], 5),
    "4": (train(sigmoid, first, columns=1), train(sigmoid, 2 * first - 1, columns=1), 1.4),
}
figure, axes = plt.subplots(2, 2, figsize=(5, 3.4), sharex=True)
for axis, (name, (good, bad, top)) in zip(axes.flat, panels.items()):
    axis.plot(good, color="C2", linestyle="--")
    axis.plot(bad, color="C1", marker="x" if len(bad) == 1 else None)
    axis.set_ylim(-4 if min(bad) < 0 else 0, top)
    axis.set_title(name, loc="left")
    axis.set_xticks([0, 20, 40, 60])
axes[0, 0].axhline(np.log(3), color="C0", linewidth=0.8)
axes[0, 1].axhline(np.log(1 + 2 / np.e), color="C0", linewidth=0.8)
axes[1, 0].plot(train(sparse, classes, 30 * x), color="C0", linewidth=0.8)
axes[1, 0].annotate("NaN", (0, right[0]), xytext=(8, -3), textcoords="offset points", color="C1")
axes[1, 1].axhline(0, color="C0", linewidth=0.8)
figure.supxlabel("step", fontsize=12)
figure.suptitle("loss, nats", fontsize=12, x=0.02, ha="left")
