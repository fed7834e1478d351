import numpy as np
import xentlib as xl

smoothing = 0.1
one_hot = np.eye(3)[[0, 2]]
logits = [[4.0, 1.0, 0.0], [0.0, 1.0, 3.0]]
function = xl.softmax_cross_entropy_with_logits
wrong = (
    1 - smoothing
) * one_hot + smoothing  # not divided by the number of classes
print(xl.diagnose(labels=wrong, logits=logits, function=function))
right = (1 - smoothing) * one_hot + smoothing / 3
print(
    "\ndivided:", xl.diagnose(labels=right, logits=logits, function=function)
)
