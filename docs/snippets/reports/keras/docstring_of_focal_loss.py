import keras

y_true = [[0, 1], [0, 0]]
y_pred = [[0.6, 0.4], [0.4, 0.6]]
bce_loss = keras.losses.binary_focal_crossentropy(y_true, y_pred)
print("got:      ", keras.ops.convert_to_numpy(bce_loss).round(3))
lines = keras.losses.binary_focal_crossentropy.__doc__.splitlines()
lines = [line.strip() for line in lines]
print("docstring:", lines[lines.index(">>> bce_loss") + 1])
