import keras
import numpy as np
import torch
import torch.nn.functional as F

logits = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index, weight = np.array([0, 2, 1, 1]), np.array([1, 2, 5], "float32")

loss = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, reduction="mean_with_sample_weight"
)
over_w = loss(index, logits, sample_weight=weight[index])  # as PyTorch

tensors = [torch.from_numpy(array) for array in (logits, index, weight)]
by_w = F.cross_entropy(*tensors)
by_n = F.cross_entropy(*tensors, reduction="sum") / len(index)
loss.reduction = "sum_over_batch_size"  # the default
over_n = loss(index, logits, sample_weight=weight[index])
for name, got, expected in [
    ("mean_with_sample_weight", over_w, by_w),
    ("sum_over_batch_size", over_n, by_n),
]:
    diff = abs(float(got) - float(expected))
    assert diff < 1e-6
    print(f"{name}: {got:.5f}, difference: {diff:.1e}")
