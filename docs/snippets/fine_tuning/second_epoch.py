import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
seen, unseen = rng.normal(size=(2, 400, 800))
labels, answers = rng.integers(10, size=(2, 400))  # nothing to learn
weights = np.zeros((800, 10))

for epoch in range(1, 4):
    losses = []
    for rows in np.split(rng.permutation(400), 40):
        batch = {"logits": seen[rows] @ weights, "labels": labels[rows]}
        loss = xl.sparse_softmax_cross_entropy_with_logits(**batch)
        losses.append(loss.mean())
        slope = xl.gradients.sparse_softmax_cross_entropy_with_logits(**batch)
        weights -= 0.001 * seen[rows].T @ slope
    new = xl.sparse_softmax_cross_entropy_with_logits(
        logits=unseen @ weights, labels=answers
    ).mean()
    first, last = np.mean(losses[:8]), np.mean(losses[-8:])
    print(f"epoch {epoch}: {first:.4f} to {last:.4f}, unseen {new:.4f}")
