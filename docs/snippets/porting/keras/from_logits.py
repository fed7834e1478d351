import keras
import numpy as np
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1])
expected = float(
    F.cross_entropy(torch.from_numpy(x), torch.from_numpy(index))
)
Loss = keras.losses.SparseCategoricalCrossentropy
diff = abs(float(Loss(from_logits=True)(index, x)) - expected)
assert diff < 1e-6
print(f"from_logits=True, difference: {diff:.1e}")
print(f"from_logits=False, off by {float(Loss()(index, x)) - expected:.4f}")
