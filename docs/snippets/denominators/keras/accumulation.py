import keras
import numpy as np

rng = np.random.default_rng(0)
logits = rng.normal(size=(8, 5)).astype("float32")
labels = np.array([1, 0, 3, 2, 4, 1, 0, 0])
kept = np.array([1, 1, 1, 1, 1, 1, 0, 0], "float32")

mean = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, reduction="mean_with_sample_weight"
)
total = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, reduction="sum"
)
print(f"one batch:          {mean(labels, logits, sample_weight=kept):.6f}")
parts = [slice(0, 4), slice(4, 8)]
loss = sum(total(labels[p], logits[p], sample_weight=kept[p]) for p in parts)
print(f"sums, divided once: {loss / kept.sum():.6f}")
default = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
print(
    f"the default, / N:   {default(labels, logits, sample_weight=kept):.6f}"
)
