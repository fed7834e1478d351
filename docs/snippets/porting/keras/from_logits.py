import keras
import numpy as np
import torch
import torch.nn.functional as F

logits = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1])

loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)

tensors = torch.from_numpy(logits), torch.from_numpy(index)
expected = float(F.cross_entropy(*tensors))
diff = abs(float(loss(index, logits)) - expected)
assert diff < 1e-6
print(f"from_logits=True, difference: {diff:.1e}")
off = float(type(loss)()(index, logits)) - expected
print(f"from_logits=False, off by {off:.4f}")
