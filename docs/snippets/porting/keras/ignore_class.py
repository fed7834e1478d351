import keras
import numpy as np
import torch
import torch.nn.functional as F

logits = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, -100, -100])  # two of four are padding

loss = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, ignore_class=-100
)

expected = F.cross_entropy(torch.from_numpy(logits), torch.from_numpy(index))
for reduction in ("sum_over_batch_size", "mean_with_sample_weight"):
    loss.reduction = reduction
    got = float(loss(index, logits))
    diff = abs(got - float(expected))
    assert diff < 1e-6
    print(f"{reduction}: {got:.5f}, difference: {diff:.1e}")
