import keras
import numpy as np

x, y = np.zeros((2, 3)), np.array([0, 1])
dense = keras.losses.CategoricalCrossentropy(from_logits=True)
sparse = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
binary = keras.losses.BinaryCrossentropy(from_logits=True)
calls = [(dense, y), (dense, x[:, :2]), (binary, y), (binary, x[:, :2])]
calls += [(sparse, np.arange(3)), (sparse, x), (sparse, y + 2)]
for loss, labels in calls:
    try:
        loss(labels, x)
    except Exception as error:
        print(f"{type(error).__name__}: {str(error).splitlines()[0].strip()}")
