import warnings

import keras
import numpy as np

labels, logits = (
    np.array([[0.0, 1.0]]),
    keras.ops.convert_to_tensor([[-2.0, 2.0]]),
)
loss = keras.losses.CategoricalCrossentropy(from_logits=True)
outputs = keras.activations.softmax(logits)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    repaired = loss(labels, outputs)
for warning in caught:
    print(f"{warning.category.__name__}: {warning.message}")

print(
    f"{loss(labels, logits):.6f} {repaired:.6f} "
    f"{loss(labels, np.array(outputs)):.6f}"
)
