import numpy as np
import xentlib as xl

x = np.array([2.0, 1.0, -1.0])
for temperature in [1.0, 0.5, 4.0]:
    p = xl.softmax(x / temperature)
    entropy = -(p * np.log(p)).sum()
    loss = xl.sparse_softmax_cross_entropy_with_logits(
        labels=0, logits=x / temperature
    )
    print(f"T = {temperature}: p = {p.round(6)}")
    print(f"  entropy {entropy:.6f}, loss of class 0 {loss:.6f}")
