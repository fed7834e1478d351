import numpy as np
import xentlib as xl

one_hot = np.array([0.0, 0.0, 1.0, 0.0])
index = np.argmax(one_hot)
print("index:", index, " and back:", np.eye(4)[index].tolist())

x = [0.5, -1.0, 2.0, 0.0]
dense = xl.softmax_cross_entropy_with_logits(labels=one_hot, logits=x)
sparse = xl.sparse_softmax_cross_entropy_with_logits(labels=index, logits=x)
print(f"dense {dense:.6f}, sparse {sparse:.6f}")
