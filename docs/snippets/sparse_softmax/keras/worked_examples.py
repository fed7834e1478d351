import keras

labels = keras.ops.array([0, 1])
logits = keras.ops.array([[-1.0, 1.0]] * 2)
losses = keras.losses.sparse_categorical_crossentropy(
    labels,
    logits,
    from_logits=True,
)
for y, loss in zip(labels, losses):
    print(f"y = {y}: {loss:.6f}")
