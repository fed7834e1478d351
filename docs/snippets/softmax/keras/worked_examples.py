import keras

labels = [[1.0, 0.0], [0.0, 1.0], [0.3, 0.7]]
logits = [[-1.0, 1.0]] * 3
losses = keras.losses.categorical_crossentropy(
    labels, logits, from_logits=True
)
for y, loss in zip(labels, losses):
    print(f"y = {y}: {loss:.6f}")
