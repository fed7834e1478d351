import keras
import numpy as np

y_true = [[0, 1], [0, 0]]
y_pred = [[0.6, 0.4], [0.4, 0.6]]
loss = keras.losses.binary_focal_crossentropy
lines = [line.strip() for line in loss.__doc__.splitlines()]
print("docstring:     ", lines[lines.index(">>> bce_loss") + 1])
print(
    "got:           ",
    keras.ops.convert_to_numpy(loss(y_true, y_pred)).round(3),
)
p_t = np.where(y_true, y_pred, 1 - np.array(y_pred))
print("by hand:       ", (-((1 - p_t) ** 2) * np.log(p_t)).mean(-1).round(3))
print("plain -log p_t:", (-np.log(p_t)).mean(-1).round(3))
