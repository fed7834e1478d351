import warnings

import numpy as np
import xentlib as xl

margin, label = np.array([-800.0, 40.0]), np.array([1.0, 0.0])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    p = 1 / (1 + np.exp(-margin))
    loss = -np.where(label == 1, np.log(p), np.log(1 - p))
for warning in caught:
    print(f"{warning.category.__name__}: {warning.message}")
print("by hand:", loss)
loss = xl.sigmoid_cross_entropy_with_logits(labels=label, logits=margin)
print("stable: ", loss)
