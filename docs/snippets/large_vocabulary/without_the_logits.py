import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
hidden, weight = rng.normal(size=(7, 4)), rng.normal(size=(11, 4))
labels = np.array([3, 0, 10, 7, -100, 2, 5])
batch = {"hidden": hidden, "weight": weight, "labels": labels}

losses = xl.linear_softmax_cross_entropy(**batch, ignore_index=-100)
mean = xl.reduction(losses, where=labels != -100)
print(f"mean of {mean.count} tokens: {mean.mean:.6f}")
by_hidden, by_weight = xl.gradients.linear_softmax_cross_entropy(
    **batch, ignore_index=-100, output_gradients=1 / mean.count
)
print("gradients:", by_hidden.shape, by_weight.shape)
print("of the ignored token:", by_hidden[4])
