import numpy as np
import xentlib as xl

logits = np.array([2.0, 4.0, 3.0])
log_p = np.log(xl.softmax(logits))
for y in np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]):
    with_i = np.array([-(y * log_p[i]).sum() for i in range(3)])
    with_k = -(y * log_p).sum()
    loss = xl.softmax_cross_entropy_with_logits(labels=y, logits=logits)
    print("labels", y.tolist())
    print("  with the index i:", with_i.round(6).tolist(), "for i = 0, 1, 2")
    print(f"  with the index k: {with_k:.6f}, xentlib {loss:.6f}")
