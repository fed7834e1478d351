import keras
import numpy as np
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
labels = np.array([0, 2, -100, -100])  # two of four are padding
logits, index = torch.from_numpy(x), torch.from_numpy(labels)

loss = F.cross_entropy(logits, index, ignore_index=-100)  # the default

in_keras = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, ignore_class=-100
)
diff = abs(loss.item() - float(in_keras(labels, x)))
assert diff < 1e-6
print(f"mean of the kept ones: {loss:.5f}, difference: {diff:.1e}")
losses = F.cross_entropy(logits, index, reduction="none")
print("losses of the padding:", losses[2:].tolist())
