import numpy as np
import xentlib as xl

y = np.array([0.0, 1.0, 0.3])
print("sigmoid:", xl.gradients.sigmoid_cross_entropy_with_logits(labels=y, logits=np.zeros(3)).round(6).tolist())
for classes in [2, 4, 10]:
    slope = xl.gradients.sparse_softmax_cross_entropy_with_logits(labels=0, logits=np.zeros(classes))
    print(f"softmax, {classes:2} classes: the right one {slope[0]:.2f}, each other {slope[1]:.2f}")
