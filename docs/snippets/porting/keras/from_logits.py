import keras
import numpy as np
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1])
expected = float(F.cross_entropy(torch.from_numpy(x), torch.from_numpy(index)))
for from_logits in (True, False):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    diff = abs(float(loss(index, x)) - expected)
    print(f"from_logits={from_logits}: as PyTorch to 1e-6: {diff < 1e-6}")
