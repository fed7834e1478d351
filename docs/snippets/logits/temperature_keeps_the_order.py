import numpy as np
import xentlib as xl

x = np.array([2.0, 1.0, -1.0])
for T in [0.1, 0.5, 1.0, 2.0, 10.0]:
    print(f"T = {T:4}: {xl.softmax(x / T).round(6).tolist()}")
