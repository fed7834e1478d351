import numpy as np
import xentlib as xl

logits = np.zeros((100, 3))
logits[7, 1] = logits[42, 0] = np.nan
print(xl.diagnose(labels=np.zeros(100, dtype=np.int64), logits=logits))
