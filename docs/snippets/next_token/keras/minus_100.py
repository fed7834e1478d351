import keras
import numpy as np

logits = np.array([[2.0, 1.0, 0.0], [0.0, 1.0, 2.0]], "float32")
labels = np.array([0, -100])
loss = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, ignore_class=-100, reduction="mean_with_sample_weight"
)
kept = labels != -100
print(f"ignore_class:  {loss(labels, logits):.6f}")
loss = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, reduction="mean_with_sample_weight"
)
given = np.where(kept, labels, 0)
print(f"sample_weight: {loss(given, logits, sample_weight=kept):.6f}")
