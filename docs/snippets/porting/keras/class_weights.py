import keras
import numpy as np
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index, weight = np.array([0, 2, 1, 1]), np.array([1, 2, 5], "float32")
expected = float(F.cross_entropy(*map(torch.from_numpy, (x, index, weight))))
Loss = keras.losses.SparseCategoricalCrossentropy
for reduction in ("mean_with_sample_weight", "sum_over_batch_size"):
    loss = Loss(from_logits=True, reduction=reduction)
    got = float(loss(index, x, sample_weight=weight[index]))
    print(f"{reduction}: {got:.5f}, as PyTorch to 1e-6: {abs(got - expected) < 1e-6}")
