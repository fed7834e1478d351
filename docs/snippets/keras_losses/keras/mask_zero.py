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
print(f"output of the layer: {float(loss(labels, logits)):.4f}")
print(f"its NumPy copy:      {float(loss(labels, logits.numpy())):.4f}")
each = keras.losses.SparseCategoricalCrossentropy(True, reduction=None)
losses = np.asarray(each(labels, logits.numpy()))
print(f"mean over 5 tokens:  {losses[tokens > 0].mean():.4f}")
print(f"mean over 8 places:  {losses.mean():.4f}")
