import keras

logits = keras.ops.array([[2.0, 1.0, 0.0]] * 3)
labels = keras.ops.array([0, 1, 2])
loss = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True,
    reduction=None,
)
losses = keras.ops.convert_to_numpy(loss(labels, logits))
print([round(loss, 6) for loss in losses.tolist()])
