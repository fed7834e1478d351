import keras

logits = [5.0, 5.0, 5.0]
labels = [1.0, 0.0, 0.3]
losses = keras.ops.binary_crossentropy(labels, logits, from_logits=True)
losses = keras.ops.convert_to_numpy(losses)
print([round(loss, 4) for loss in losses.tolist()])

# What fit prints. The loss class averages unless told otherwise.
loss = keras.losses.BinaryCrossentropy(from_logits=True)
print(f"mean: {loss(labels, logits):.4f}")
