import numpy as np
import xentlib as xl

x = np.array([2.0, 1.0, -1.0])
p = xl.softmax(x)
two = xl.softmax(x[:2])  # the last class is taken away
print(f"e^(x0 - x1):            {np.exp(x[0] - x[1]):.6f}")
print(f"p0 / p1, three classes: {p[0] / p[1]:.6f}")
print(f"p0 / p1, two classes:   {two[0] / two[1]:.6f}")
print("logits:  ", x.tolist())
print("log-odds:", np.log(p / (1 - p)).round(6).tolist())
