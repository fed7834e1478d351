import keras
import numpy as np

tokens = np.array([[1, 2, 0, 0], [3, 4, 1, 0]])
labels = np.array([[2, 1, 0, 0], [4, 1, 2, 0]])
table = np.random.default_rng(0).normal(size=(5, 5)).astype("float32")
embedding = keras.layers.Embedding(5, 5, mask_zero=True)
embedding.build()
embedding.set_weights([table])
logits = embedding(tokens)

loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
masked = keras.ops.convert_to_numpy(loss(labels, logits))
print(f"output of the layer: {masked:.4f}")
copy = keras.ops.convert_to_numpy(logits)
print(f"its NumPy copy:      {float(loss(labels, copy)):.4f}")
each = keras.losses.SparseCategoricalCrossentropy(True, reduction=None)
losses = keras.ops.convert_to_numpy(each(labels, copy))
print(f"mean over 5 tokens:  {losses[tokens > 0].mean():.4f}")
print(f"mean over 8 places:  {losses.mean():.4f}")
