import keras
import numpy as np
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index, weight = np.array([0, 2, 1, 1]), np.array([1, 2, 5], "float32")
tensors = [torch.from_numpy(array) for array in (x, index, weight)]
over_w = F.cross_entropy(*tensors)
over_n = F.cross_entropy(*tensors, reduction="sum") / len(index)
Loss = keras.losses.SparseCategoricalCrossentropy
for name, got, reduction in [
    ("over sum(w)", over_w, "mean_with_sample_weight"),
    ("over N", over_n, "sum_over_batch_size"),
]:
    loss = Loss(from_logits=True, reduction=reduction)
    expected = loss(index, x, sample_weight=weight[index])
    diff = abs(float(got) - float(expected))
    assert diff < 1e-6
    print(f"{name}: {got:.5f}, difference: {diff:.1e}")
