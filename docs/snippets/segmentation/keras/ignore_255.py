import keras
import numpy as np

rng = np.random.default_rng(0)
logits = rng.normal(size=(2, 4, 4, 3)).astype("float32")
labels = rng.integers(3, size=(2, 4, 4))
labels[:, 0] = 255
keep = labels != 255
Loss = keras.losses.SparseCategoricalCrossentropy
ignoring = Loss(from_logits=True, ignore_class=255)(labels, logits)
by_hand = Loss(from_logits=True)(labels[keep], logits[keep])
print(f"ignore_class=255 {ignoring:.5f}, by hand {by_hand:.5f}")
