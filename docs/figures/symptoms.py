"""The loss curve of each symptom, from small runs: dashed the right one, solid the same with one thing wrong."""

import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

STEPS, CLASSES = 61, 10
rng = np.random.default_rng(0)
classes = np.repeat(np.arange(CLASSES), 40)
x = 3 * np.eye(CLASSES)[classes] + rng.normal(size=(len(classes), CLASSES))
answers = np.repeat([0.0, 1.0], 20)
points = rng.normal(size=(40, 2)) + np.outer(2 * answers - 1, [1.0, 0.5])
wide = np.hstack([points, rng.normal(size=(40, 60))])  # more columns than examples
new_answers = np.repeat([0.0, 1.0], 200)
new = rng.normal(size=(400, 62)) + np.outer(2 * new_answers - 1, [1.0, 0.5, *[0.0] * 60])


def sparse(labels, logits):
    batch = {"labels": labels, "logits": logits}
    gradient = xl.gradients.sparse_softmax_cross_entropy_with_logits(**batch)
    return xl.sparse_softmax_cross_entropy_with_logits(**batch).mean(), gradient


def softmax_twice(labels, logits):
    p = xl.softmax(logits)
    loss, gradient = sparse(labels, p)
    return loss, p * (gradient - (p * gradient).sum(axis=1, keepdims=True))


def sigmoid(labels, logits):
    batch = {"labels": labels, "logits": logits}
    gradient = xl.gradients.sigmoid_cross_entropy_with_logits(**batch)
    return xl.sigmoid_cross_entropy_with_logits(**batch).mean(), gradient


def by_hand(labels, logits):
    with np.errstate(all="ignore"):
        p = 1 / (1 + np.exp(-logits.astype(np.float32)))
        return -np.mean(labels * np.log(p) + (1 - labels) * np.log(1 - p)), p - labels


def train(loss_and_gradient, labels, x, rate, columns=(), watched=None):
    """The loss at each step, or that of the watched labels and inputs."""
    weights, losses = np.zeros((x.shape[1], *columns)), []
    for step in range(STEPS):
        loss, gradient = loss_and_gradient(labels, x @ weights)
        losses.append(sigmoid(watched[0], watched[1] @ weights)[0] if watched else loss)
        weights -= (rate(step) if callable(rate) else rate) * x.T @ gradient / len(x)
    return losses


right = train(sparse, classes, x, 1.0, (CLASSES,))
right_answers = train(sigmoid, answers, points, 0.5)
grown = train(by_hand, answers, points, lambda step: 0.1 * step**2)
panels = {
    "NaN": (right_answers, grown, 1),
    "stuck at ln 10": (right, train(sparse, rng.permutation(classes), x, 1.0, (CLASSES,)), 3),
    "softmax twice": (right, train(softmax_twice, classes, x, 3.0, (CLASSES,)), 3),
    "negative": (right_answers, train(sigmoid, 2 * answers - 1, points, 0.5), 2),
    "learning rate too high": (right_answers, train(sigmoid, answers, 30 * points, 0.5), 10),
    "overfitting": (train(sigmoid, answers, wide, 3.0), None, 1),
}
figure, axes = plt.subplots(3, 2, figsize=(5, 4.6), sharex=True)
for axis, (name, (good, bad, top)) in zip(axes.flat, panels.items()):
    axis.plot(good, color="C2", linestyle="--")
    if bad:
        axis.plot(bad, color="C1")
    axis.set_ylim(0, top)
    axis.set_title(name)
    axis.set_xticks([0, 20, 40, 60])
axes[1, 1].set_ylim(-8, 1)
axes[2, 1].plot(train(sigmoid, answers, wide, 3.0, watched=(new_answers, new)), color="C1")
last = int(np.argmax(~np.isfinite(grown))) - 1
axes[0, 0].annotate("NaN", (last, grown[last]), (5, 2), textcoords="offset points", color="C1")
for axis, value, above in ((axes[0, 1], np.log(10), 4), (axes[1, 0], np.log(1 + 9 / np.e), -14)):
    axis.axhline(value, color="C0", linewidth=0.8)
    axis.annotate(f"{value:.4f}", (60, value), xytext=(0, above), textcoords="offset points", color="C0", ha="right")
figure.supxlabel("step", fontsize=12)
figure.suptitle("loss, nats", fontsize=12, x=0.02, ha="left")
