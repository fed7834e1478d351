import numpy as np
import xentlib as xl

margin = np.array([-5.0, 0.0, 0.5, 1.0, 5.0])
logistic = xl.sigmoid_cross_entropy_with_logits(
    labels=np.ones(5), logits=margin
)
hinge = np.maximum(0.0, 1.0 - margin)
slope = xl.sigmoid(margin) - 1.0
print("margin  cross entropy  slope    hinge  slope")
for row in zip(margin, logistic, slope, hinge, 0 - (margin < 1.0)):
    print("{:6.1f}  {:13.6f}  {:8.5f}  {:4.1f}  {:4d}".format(*row))
