import numpy as np
import xentlib as xl

y, x = np.array([0.0, 1.0, 0.3]), np.zeros(3)
slope = xl.gradients.sigmoid_cross_entropy_with_logits(labels=y, logits=x)
print("sigmoid:", slope.round(6).tolist())

gradient = xl.gradients.sparse_softmax_cross_entropy_with_logits
for classes in [2, 4, 10]:
    right, *others = gradient(labels=0, logits=np.zeros(classes))
    print(
        f"{classes:2} classes: the right one {right:.2f}, each other "
        f"{others[0]:.2f}"
    )
