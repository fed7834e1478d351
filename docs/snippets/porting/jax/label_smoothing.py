import jax
import numpy as np
import optax
import torch
import torch.nn.functional as F

logits = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1])

rows = optax.smooth_labels(jax.nn.one_hot(index, 3), 0.1)
loss = optax.softmax_cross_entropy(logits, rows).mean()

print("first row of labels:", rows[0].round(6))
expected = F.cross_entropy(
    torch.tensor(logits), torch.tensor(index), label_smoothing=0.1
)
diff = abs(float(loss) - float(expected))
assert diff < 1e-6
print(f"mean, difference: {diff:.1e}")
