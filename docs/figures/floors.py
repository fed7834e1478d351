"""Where runs of one model with ten classes come to rest: each above the number that tells its cause."""

import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

STEPS, CLASSES, SMOOTHING = 201, 10, 0.1
rng = np.random.default_rng(0)
classes = np.repeat(np.arange(CLASSES), 40)
x = 6 * np.eye(CLASSES)[classes] + rng.normal(size=(len(classes), CLASSES))
rows = np.eye(CLASSES)[classes]
smoothed = (1 - SMOOTHING) * rows + SMOOTHING / CLASSES


def softmax(labels, logits):
    batch = {"labels": labels, "logits": logits}
    return xl.softmax_cross_entropy_with_logits(**batch), xl.gradients.softmax_cross_entropy_with_logits(**batch)


def softmax_twice(labels, logits):
    p = xl.softmax(logits)
    losses, gradient = softmax(labels, p)
    return losses, p * (gradient - (p * gradient).sum(axis=1, keepdims=True))


def sigmoid(labels, logits):
    batch = {"labels": labels, "logits": logits}
    return xl.sigmoid_cross_entropy_with_logits(**batch), xl.gradients.sigmoid_cross_entropy_with_logits(**batch)


def train(losses_and_gradient, labels, x=x):
    weights, bias, means = np.zeros((CLASSES, CLASSES)), np.zeros(CLASSES), []
    for _ in range(STEPS):
        losses, gradient = losses_and_gradient(labels, x @ weights + bias)
        means.append(losses.mean())
        weights -= 1.0 * x.T @ gradient / len(x)
        bias -= 1.0 * gradient.mean(axis=0)
    return means


only_the_share = -(0.1 * np.log(0.1) + 0.9 * np.log(0.9))
floors = {
    "all classes alike": (train(softmax, rows, 0 * x), np.log(CLASSES), 5, "C1"),
    "softmax twice": (train(softmax_twice, rows), np.log(1 + (CLASSES - 1) / np.e), 5, "C0"),
    "labels smoothed by 0.1": (train(softmax, smoothed), -(smoothed[0] * np.log(smoothed[0])).sum(), 5, "C2"),
    "sigmoid loss, only the share of a class is known": (train(sigmoid, rows, 0 * x), only_the_share, -15, "C1"),
}
plt.figure(figsize=(6, 4))
for name, (means, floor, above, colour) in floors.items():
    plt.plot(means, color=colour)
    plt.axhline(floor, color=colour, linewidth=0.8)
    place = {"xytext": (0, above), "textcoords": "offset points", "ha": "right"}
    plt.annotate(name, (STEPS - 1, means[-1]), color=colour, **place)
plt.yticks([0, *(floor for _, floor, *_ in floors.values())])
plt.gca().yaxis.set_major_formatter("{x:.4f}")
plt.ylim(0, 2.6)
plt.xticks([0, 50, 100, 150, 200])
plt.xlabel("step")
plt.title("loss, nats")
