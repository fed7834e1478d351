import keras

labels = keras.ops.array([1.0, 0.0, 0.3])
logits = keras.ops.full_like(labels, 5.0)
losses = keras.ops.binary_crossentropy(labels, logits, from_logits=True)
for y, loss in zip(labels, losses):
    print(f"y = {y:.1f}: {loss:.6f}")
