import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
labels = np.repeat(np.arange(3), 100)
x = 3 * np.eye(3)[labels] + rng.normal(size=(300, 3))
smoothed = 0.9 * np.eye(3)[labels] + 0.1 / 3
soft = xl.softmax_cross_entropy_with_logits
hard = xl.sparse_softmax_cross_entropy_with_logits

weights, means = np.zeros((3, 3)), []
for batch in rng.permutation(300).reshape(30, 10):
    data = {"labels": smoothed[batch], "logits": x[batch] @ weights}
    means.append(soft(**data).mean())
    slope = xl.gradients.softmax_cross_entropy_with_logits(**data)
    weights -= 0.5 * x[batch].T @ slope / 10

print(f"mean over the epoch, smoothed:    {np.mean(means):.4f}")
print(
    "after the epoch, smoothed:        "
    f"{soft(labels=smoothed, logits=x @ weights).mean():.4f}"
)
print(
    "after the epoch, as in validation:"
    f" {hard(labels=labels, logits=x @ weights).mean():.4f}"
)
