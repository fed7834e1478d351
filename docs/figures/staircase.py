"""The loss of each batch just before it is trained on, for three epochs of random labels, and that of unseen data."""

import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

EXAMPLES, WIDTH, CLASSES, BATCH, EPOCHS = 400, 800, 10, 10, 3
rng = np.random.default_rng(0)
seen, unseen = rng.normal(size=(2, EXAMPLES, WIDTH))
labels, answers = rng.integers(CLASSES, size=(2, EXAMPLES))
weights = np.zeros((WIDTH, CLASSES))


def mean_loss(labels, inputs):
    return xl.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=inputs @ weights).mean()


training, validation = [], [mean_loss(answers, unseen)]
for _ in range(EPOCHS):
    for rows in np.split(rng.permutation(EXAMPLES), EXAMPLES // BATCH):
        training.append(mean_loss(labels[rows], seen[rows]))
        gradient = xl.gradients.sparse_softmax_cross_entropy_with_logits(
            labels=labels[rows], logits=seen[rows] @ weights
        )
        weights -= 0.001 * seen[rows].T @ gradient
    validation.append(mean_loss(answers, unseen))

steps = EXAMPLES // BATCH
borders = steps * np.arange(EPOCHS + 1)
plt.plot(training)
plt.plot(borders, validation, "o--", color="C1")
plt.annotate("training data", (1.3 * steps, 1.15), color="C0")
plt.annotate("unseen data", (1.3 * steps, 2.62), color="C1")
plt.xticks(borders, [str(epoch) for epoch in range(EPOCHS + 1)])
plt.ylim(0, 3.2)
plt.xlabel("epoch")
plt.title("loss, nats")
