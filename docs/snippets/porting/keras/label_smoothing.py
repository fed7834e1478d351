import keras
import numpy as np
import torch
import torch.nn.functional as F

logits = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1])

loss = keras.losses.CategoricalCrossentropy(
    from_logits=True, label_smoothing=0.1
)
got = loss(keras.ops.one_hot(index, 3), logits)

expected = F.cross_entropy(
    torch.tensor(logits), torch.tensor(index), label_smoothing=0.1
)
diff = abs(float(got) - float(expected))
assert diff < 1e-6
print(f"mean, difference: {diff:.1e}")
