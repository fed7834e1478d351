import keras
import numpy as np
import torch
import torch.nn.functional as F

p = np.random.default_rng(0).dirichlet([1, 1, 1], size=4).astype("float32")
index = np.array([0, 2, 1, 1])
loss = keras.losses.SparseCategoricalCrossentropy()  # from_logits=False
expected = float(loss(index, p))
probabilities, target = torch.from_numpy(p), torch.from_numpy(index)
right = F.nll_loss(probabilities.log(), target)
wrong = F.cross_entropy(probabilities, target)
diff = abs(right - expected)
assert diff < 1e-6
print(f"nll_loss of the logarithm, difference: {diff:.1e}")
print(f"cross_entropy, off by {wrong - expected:.4f}")
