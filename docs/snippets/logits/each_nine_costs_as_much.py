import numpy as np
import xentlib as xl

wrong = np.array([0.1, 0.01, 0.001, 0.0001])
x = np.log((1 - wrong) / wrong)
for logit in x:
    print(f"probability {xl.sigmoid(logit):.4f} is a logit of {logit:.6f}")
print("from one to the next:", np.diff(x).round(6).tolist())
