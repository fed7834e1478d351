import keras
import numpy as np
import torch
import torch.nn.functional as F

rng = np.random.default_rng(0)
# batch, classes, height, width
x = rng.normal(size=(2, 3, 4, 5)).astype("float32")
index = rng.integers(3, size=(2, 4, 5))

logits = keras.ops.moveaxis(x, 1, -1)  # batch, height, width, classes
losses = keras.losses.sparse_categorical_crossentropy(
    index, logits, from_logits=True
)

print("shapes:", tuple(logits.shape), tuple(losses.shape))
expected = F.cross_entropy(
    torch.tensor(x), torch.tensor(index), reduction="none"
)
diff = np.abs(keras.ops.convert_to_numpy(losses) - expected.numpy()).max()
assert diff < 1e-6
print(f"largest difference: {diff:.1e}")
try:
    keras.losses.sparse_categorical_crossentropy(
        index, x, from_logits=True, axis=1
    )
except ValueError as error:
    print("axis=1:", error)
