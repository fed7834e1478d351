import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
labels = np.repeat([0, 1, 2], 20)
centres = np.array([[0, 1.6], [1.4, -0.8], [-1.4, -0.8]])
x = centres[labels] + rng.normal(size=(60, 2))

weights = np.zeros((2, 3))
for step in range(41):
    p = xl.softmax(x @ weights)
    batch = {"labels": labels, "logits": p}  # the mistake: p are no logits
    losses = xl.sparse_softmax_cross_entropy_with_logits(**batch)
    if step % 10 == 0:
        print(f"step {step:2}: loss {losses.mean():.4f}")
    d = xl.gradients.sparse_softmax_cross_entropy_with_logits(**batch)
    d = p * (d - (p * d).sum(axis=1, keepdims=True))  # through the softmax
    weights -= 0.5 * x.T @ d / len(x)
print(f"floor: ln(1 + 2/e) = {np.log(1 + 2 / np.e):.4f}")
print(xl.diagnose(**batch)[0].code)
