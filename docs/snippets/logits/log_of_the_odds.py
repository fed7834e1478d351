import numpy as np
import xentlib as xl

print("probability       odds      logit  sigmoid(logit)")
for p in [0.01, 0.2, 0.5, 0.8, 0.99]:
    odds = p / (1 - p)
    x = np.log(odds)
    print(f"{p:11}  {odds:9.6f}  {x:9.6f}  {xl.sigmoid(x):14.6f}")
