import jax.numpy as jnp
import numpy as np
import optax
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index, weight = (
    np.array([0, 2, 1, 1], "int32"),
    np.array([1, 2, 5], "float32"),
)
tensors = torch.tensor(x), torch.tensor(index).long(), torch.tensor(weight)
losses = optax.softmax_cross_entropy_with_integer_labels(x, index)
w = jnp.asarray(weight)[index]
over_w, by_w = jnp.average(losses, weights=w), F.cross_entropy(*tensors)
over_n, by_sum = (
    (w * losses).mean(),
    F.cross_entropy(*tensors, reduction="sum"),
)
by_n = by_sum / len(index)
for name, got, expected in [
    ("over sum(w)", over_w, by_w),
    ("over N", over_n, by_n),
]:
    diff = abs(float(got) - float(expected))
    assert diff < 1e-6
    print(f"{name}: {got:.5f}, difference: {diff:.1e}")
