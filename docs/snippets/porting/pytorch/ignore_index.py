import keras
import numpy as np
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, -100, -100])  # two of four are padding
loss = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, ignore_class=-100
)
logits, target = torch.from_numpy(x), torch.from_numpy(index)
got = F.cross_entropy(logits, target)
diff = abs(got.item() - float(loss(index, x)))
assert diff < 1e-6
print(f"mean of the kept ones: {got:.5f}, difference: {diff:.1e}")
losses = F.cross_entropy(logits, target, reduction="none")
print("losses of the padding:", losses[2:].tolist())
