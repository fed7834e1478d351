import keras
import numpy as np

logits = np.array([[2.0, 1.0, 0.0], [2.0, 1.0, 0.0]])
index = np.array([0, 2])
w = np.array([1.0, 1.0, 5.0])[index]
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
print(
    "sum(w*l) / N:     ",
    round(float(loss(index, logits, sample_weight=w)), 6),
)
over_w = "mean_with_sample_weight"
mean = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, reduction=over_w
)
print(
    "sum(w*l) / sum(w):",
    round(float(mean(index, logits, sample_weight=w)), 6),
)
