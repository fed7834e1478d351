import keras

logits = keras.ops.array([[10.0, -10.0]] * 4)
labels = keras.ops.array([[1.0, 0.0], [1.0, -1.0], [0.0, 1.0], [-1.0, 1.0]])
loss = keras.losses.CategoricalCrossentropy(from_logits=True, reduction=None)
losses = keras.ops.convert_to_numpy(loss(labels, logits))
print([round(loss, 6) for loss in losses.tolist()])
print(f"first row: {losses[0]:.7e}")
