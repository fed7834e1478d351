import keras
import numpy as np

logits = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index = np.array([0, 2, 1, 1])
rows = np.eye(3, dtype="float32")[index]

sparse = keras.losses.sparse_categorical_crossentropy(
    index, logits, from_logits=True
)
dense = keras.losses.categorical_crossentropy(rows, logits, from_logits=True)

total = np.log(np.exp(logits).sum(1, keepdims=True))
expected = -(rows * (logits - total)).sum(1)
for name, got in (("class indices", sparse), ("probabilities", dense)):
    diff = np.abs(keras.ops.convert_to_numpy(got) - expected).max()
    assert diff < 1e-6
    print(f"{name}, largest difference: {diff:.1e}")
