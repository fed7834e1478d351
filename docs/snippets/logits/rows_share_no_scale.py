import numpy as np
import xentlib as xl

for x in np.array([[3.0, 0.0, 0.0], [8.0, 7.0, 7.0]]):
    p = xl.softmax(x)
    print(f"{x.tolist()}: largest {x.max()}, its probability {p.max():.6f}")
