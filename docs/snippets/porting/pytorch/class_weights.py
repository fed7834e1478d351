import keras
import numpy as np
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
labels, w = np.array([0, 2, 1, 1]), np.array([1, 2, 5], "float32")
logits, index, weight = map(torch.from_numpy, (x, labels, w))

over_w = F.cross_entropy(logits, index, weight)
total = F.cross_entropy(logits, index, weight, reduction="sum")
over_n = total / index.numel()  # as Keras

Loss = keras.losses.SparseCategoricalCrossentropy
for name, got, reduction in [
    ("over sum(w)", over_w, "mean_with_sample_weight"),
    ("over N", over_n, "sum_over_batch_size"),
]:
    loss = Loss(from_logits=True, reduction=reduction)
    expected = loss(labels, x, sample_weight=w[labels])
    diff = abs(float(got) - float(expected))
    assert diff < 1e-6
    print(f"{name}: {got:.5f}, difference: {diff:.1e}")
