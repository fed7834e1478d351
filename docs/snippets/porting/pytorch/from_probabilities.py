import keras
import numpy as np
import torch
import torch.nn.functional as F

p = np.random.default_rng(0).dirichlet([1, 1, 1], size=4).astype("float32")
labels = np.array([0, 2, 1, 1])
probabilities, index = torch.from_numpy(p), torch.from_numpy(labels)

loss = F.nll_loss(probabilities.log(), index)

in_keras = keras.losses.SparseCategoricalCrossentropy()
expected = float(in_keras(labels, p))
diff = abs(loss - expected)
assert diff < 1e-6
print(f"nll_loss of the logarithm, difference: {diff:.1e}")
wrong = F.cross_entropy(probabilities, index)
print(f"cross_entropy, off by {wrong - expected:.4f}")
