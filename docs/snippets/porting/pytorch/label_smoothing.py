import keras
import numpy as np
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
logits, index = torch.from_numpy(x), torch.tensor([0, 2, 1, 1])

loss = F.cross_entropy(logits, index, label_smoothing=0.1)

in_keras = keras.losses.CategoricalCrossentropy(
    from_logits=True, label_smoothing=0.1
)
diff = abs(loss.item() - float(in_keras(np.eye(3)[index], x)))
assert diff < 1e-6
print(f"mean, difference: {diff:.1e}")
