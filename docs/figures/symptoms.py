"""The loss curve of each symptom: logistic regression on drawn points, with one thing wrong in each panel."""

import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

STEPS = 41
rng = np.random.default_rng(0)
labels = np.repeat([0.0, 1.0], 20)
x = rng.normal(size=(40, 2)) + np.outer(2 * labels - 1, [1.0, 0.5])
wide = np.hstack([x, rng.normal(size=(40, 60))])  # more columns than examples
new = rng.normal(size=(400, 62)) + np.outer(np.repeat([-1.0, 1.0], 200), [1.0, 0.5, *[0.0] * 60])


def mean(labels, logits):
    return xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits).mean()


def train(labels=labels, x=x, rate=0.5, watch=None):
    weights, losses = np.zeros(x.shape[1]), []
    for _ in range(STEPS):
        losses.append(watch(weights) if watch else mean(labels, x @ weights))
        gradient = xl.gradients.sigmoid_cross_entropy_with_logits(labels=labels, logits=x @ weights)
        weights -= rate * x.T @ gradient / len(x)
    return losses


def twice():
    weights, losses = np.zeros(2), []
    for _ in range(STEPS):
        p = xl.sigmoid(x @ weights)
        losses.append(mean(labels, p))
        gradient = xl.gradients.sigmoid_cross_entropy_with_logits(labels=labels, logits=p)
        weights -= 0.5 * x.T @ (gradient * p * (1 - p)) / len(x)
    return losses


def on_new_examples(weights):
    return mean(np.repeat([0.0, 1.0], 200), new @ weights)


right = train()
panels = {
    "stuck": (train(rng.permutation(labels)), twice()),
    "negative": (train(2 * labels - 1),),
    "learning rate too high": (train(x=30 * x),),
    "overfitting": (train(x=wide, rate=3.0), train(x=wide, rate=3.0, watch=on_new_examples)),
}
figure, axes = plt.subplots(2, 2, figsize=(6, 4.2), sharex=True)
for axis, (name, curves) in zip(axes.flat, panels.items()):
    axis.plot(right, color="C2", linestyle="--")
    for curve, colour in zip(curves, ["C1", "C0"]):
        axis.plot(curve, color=colour)
    axis.set_title(name)
    axis.set_xticks([0, 20, 40])
axes[0, 0].set_ylim(0, 1)
axes[1, 1].set_ylim(0, 1)
figure.supxlabel("step", fontsize=12)
figure.suptitle("loss, nats", fontsize=12, x=0.02, ha="left")
