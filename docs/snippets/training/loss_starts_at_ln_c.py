import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
labels = np.repeat([0, 1, 2], 20)
centres = np.array([[0, 1.6], [1.4, -0.8], [-1.4, -0.8]])
x = centres[labels] + rng.normal(size=(60, 2))

weights = np.zeros((2, 3))
for step in range(21):
    batch = {"labels": labels, "logits": x @ weights}
    losses = xl.sparse_softmax_cross_entropy_with_logits(**batch)
    if step % 5 == 0:
        right = np.mean(batch["logits"].argmax(axis=1) == labels)
        print(
            f"step {step:2}: loss {losses.mean():.4f}, accuracy {right:.2f}"
        )
    gradients = xl.gradients.sparse_softmax_cross_entropy_with_logits(**batch)
    weights -= 0.5 * x.T @ gradients / len(x)
