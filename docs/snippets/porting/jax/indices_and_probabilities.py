import numpy as np
import optax

logits = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1], "int32")
rows = np.eye(3, dtype="float32")[index]

sparse = optax.softmax_cross_entropy_with_integer_labels(logits, index)
dense = optax.softmax_cross_entropy(logits, rows)

total = np.log(np.exp(logits).sum(1, keepdims=True))
expected = -(rows * (logits - total)).sum(1)
for name, got in (("class indices", sparse), ("probabilities", dense)):
    diff = np.abs(got - expected).max()
    assert diff < 1e-6
    print(f"{name}, largest difference: {diff:.1e}")
