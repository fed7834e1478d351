import numpy as np
import xentlib as xl

logits = np.float16([[40000, -40000]])
print(xl.diagnose(labels=[1], logits=logits))
with np.errstate(over="ignore"):
    print("\nfloat16:", (logits - logits.max()).tolist())
print("float32:", (np.float32(logits) - logits.max()).tolist())
