import keras

logits = keras.ops.array([[10.0, -10.0]] * 4)
labels = keras.ops.array([[1.0, 0.0], [0.9, 0.1], [0.5, 0.5], [0.0, 1.0]])
loss = keras.losses.CategoricalCrossentropy(from_logits=True, reduction=None)
losses = keras.ops.convert_to_numpy(loss(labels, logits))
print([round(loss, 4) for loss in abs(losses).tolist()])

# What fit prints. The loss class averages unless told otherwise.
mean = keras.losses.CategoricalCrossentropy(from_logits=True)(labels, logits)
print(f"mean: {mean:.4f}, first row: {abs(losses[0]):.6e}")
