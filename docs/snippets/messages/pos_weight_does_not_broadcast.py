import numpy as np
import xentlib as xl

labels = logits = np.zeros((2, 3))
try:
    xl.weighted_cross_entropy_with_logits(labels=labels, logits=logits, pos_weight=[1.0, 2.0])
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

loss = xl.weighted_cross_entropy_with_logits(labels=labels, logits=logits, pos_weight=[1.0, 2.0, 3.0])
print(loss.round(6).tolist())
