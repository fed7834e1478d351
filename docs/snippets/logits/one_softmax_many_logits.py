import numpy as np
import xentlib as xl

x = np.array([2.0, 1.0, -1.0])
for name, row in {
    "as it came: ": x,
    "last at 0:  ": x - x[-1],
    "log_softmax:": xl.log_softmax(x),
}.items():
    p = xl.softmax(row)
    print(name, row.round(4).tolist(), "softmax", p.round(4).tolist())
print("e^log_softmax:", np.exp(xl.log_softmax(x)).round(4).tolist())
