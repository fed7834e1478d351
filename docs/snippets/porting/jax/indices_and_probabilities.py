import numpy as np
import optax

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1], "int32")
rows = np.eye(3, dtype="float32")[index]
expected = -(rows * (x - np.log(np.exp(x).sum(1, keepdims=True)))).sum(1)
sparse = optax.softmax_cross_entropy_with_integer_labels(x, index)
dense = optax.softmax_cross_entropy(x, rows)
for name, got in (("class indices", sparse), ("probabilities", dense)):
    diff = np.abs(got - expected).max()
    assert diff < 1e-6
    print(f"{name}, largest difference: {diff:.1e}")
