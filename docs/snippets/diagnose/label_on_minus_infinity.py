import numpy as np
import xentlib as xl

labels = [0, 2]
logits = [[4.0, 1.0, -np.inf], [0.0, 3.0, -np.inf]]
print(xl.diagnose(labels=labels, logits=logits)[0])
loss = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits
)
print("\nloss:", loss.round(6).tolist())
