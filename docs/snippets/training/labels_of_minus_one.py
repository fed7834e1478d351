import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
classes = np.repeat([0, 1, 2], 20)
centres = np.array([[0, 1.6], [1.4, -0.8], [-1.4, -0.8]])
x = centres[classes] + rng.normal(size=(60, 2))
labels = np.where(classes == 0, 1.0, -1.0)  # the mistake: 1 and 0 are meant

weights = np.zeros(2)
for step in range(21):
    batch = {"labels": labels, "logits": x @ weights}
    losses = xl.sigmoid_cross_entropy_with_logits(**batch)
    if step % 5 == 0:
        print(f"step {step:2}: loss {losses.mean():.4f}")
    gradients = xl.gradients.sigmoid_cross_entropy_with_logits(**batch)
    weights -= 0.5 * x.T @ gradients / len(x)
print(xl.diagnose(**batch)[0].code)
