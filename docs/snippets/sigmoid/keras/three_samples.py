import keras

logits = [5.0, 5.0, 5.0]
labels = [1.0, 0.0, -1.0]
losses = keras.ops.binary_crossentropy(labels, logits, from_logits=True)
losses = keras.ops.convert_to_numpy(losses)
print([round(loss, 6) for loss in losses.tolist()])

# The function of keras.losses averages over the last axis.
mean = keras.losses.binary_crossentropy(labels, logits, from_logits=True)
print(f"mean: {mean:.4f}")
