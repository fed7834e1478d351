import keras
import numpy as np
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, -100, -100])  # two of four are padding
expected = float(
    F.cross_entropy(torch.from_numpy(x), torch.from_numpy(index))
)
Loss = keras.losses.SparseCategoricalCrossentropy
for reduction in ("sum_over_batch_size", "mean_with_sample_weight"):
    loss = Loss(from_logits=True, ignore_class=-100, reduction=reduction)
    got = float(loss(index, x))
    diff = abs(got - expected)
    assert diff < 1e-6
    print(f"{reduction}: {got:.5f}, difference: {diff:.1e}")
