import jax.numpy as jnp
import numpy as np
import optax
import torch
import torch.nn.functional as F

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index, weight = np.array([0, 2, 1, 1], "int32"), np.array([1, 2, 5], "float32")
tensors = torch.tensor(x), torch.tensor(index).long(), torch.tensor(weight)
losses = optax.softmax_cross_entropy_with_integer_labels(x, index)
w = jnp.asarray(weight)[index]
over_w, over_n = jnp.average(losses, weights=w), (w * losses).mean()
diff = abs(float(over_w) - float(F.cross_entropy(*tensors)))
print(f"sum(w*l) / sum(w): {over_w:.5f}, as PyTorch to 1e-6: {diff < 1e-6}")
print(f"sum(w*l) / N:      {over_n:.5f}")
