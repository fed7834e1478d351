import numpy as np
import xentlib as xl

logits = [[4.0, 1.0, -np.inf], [0.0, 3.0, -np.inf]]  # the last class is masked
print(xl.diagnose(labels=[0, 1], logits=logits))
print("\nloss:", xl.sparse_softmax_cross_entropy_with_logits(labels=[0, 1], logits=logits).round(6).tolist())
