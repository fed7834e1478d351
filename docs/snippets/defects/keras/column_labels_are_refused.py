import keras
import numpy as np

labels = np.array([[1.0], [2.0]])  # class indices, shape (2, 1)
logits = np.array([[0.0, 5.0, 0.0], [0.0, 0.0, 5.0]])
try:
    keras.losses.categorical_crossentropy(labels, logits, from_logits=True)
except ValueError as error:
    print(f"{type(error).__name__}: {error}")
sparse = keras.losses.sparse_categorical_crossentropy(
    labels, logits, from_logits=True
)
print("sparse:", keras.ops.convert_to_numpy(sparse).round(4))
