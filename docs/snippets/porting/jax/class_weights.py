import jax.numpy as jnp
import numpy as np
import optax
import torch
import torch.nn.functional as F

logits = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1], "int32")
weight = np.array([1, 2, 5], "float32")

losses = optax.softmax_cross_entropy_with_integer_labels(logits, index)
w = jnp.asarray(weight)[index]
over_w = jnp.average(losses, weights=w)  # as PyTorch
over_n = (w * losses).mean()  # as Keras

tensors = [torch.tensor(array) for array in (logits, index, weight)]
tensors[1] = tensors[1].long()
by_w = F.cross_entropy(*tensors)
by_n = F.cross_entropy(*tensors, reduction="sum") / len(index)
for name, got, expected in [
    ("over sum(w)", over_w, by_w),
    ("over N", over_n, by_n),
]:
    diff = abs(float(got) - float(expected))
    assert diff < 1e-6
    print(f"{name}: {got:.5f}, difference: {diff:.1e}")
