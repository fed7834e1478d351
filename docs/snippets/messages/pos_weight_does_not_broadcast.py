import numpy as np
import xentlib as xl

labels = logits = np.zeros((2, 3))
weighted = xl.weighted_cross_entropy_with_logits
try:
    weighted(labels=labels, logits=logits, pos_weight=[1.0, 2.0])
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

loss = weighted(labels=labels, logits=logits, pos_weight=[1.0, 2.0, 3.0])
print(loss.round(6).tolist())
