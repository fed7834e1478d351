import numpy as np
import xentlib as xl

sparse = xl.sparse_softmax_cross_entropy_with_logits
masked = [[1.0, 2.0, -np.inf]]
print("label on a masked class:", sparse(labels=[2], logits=masked))
print("another label:          ", sparse(labels=[0], logits=masked).round(6))

x = np.float32(17)
with np.errstate(divide="ignore"):
    print("log(1 - sigmoid):       ", -np.log(1 - 1 / (1 + np.exp(-x))))
print(
    "loss on the logit:      ",
    xl.sigmoid_cross_entropy_with_logits(labels=0.0, logits=x),
)
