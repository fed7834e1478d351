import numpy as np
import xentlib as xl

labels = np.array([[0, 1, 0], [1, 0, 0], [0, 0, 0]])
logits = np.array([[1, 4, 0], [3, 0, 1], [2, 2, 1]])
function = xl.softmax_cross_entropy_with_logits

print(xl.diagnose(labels=labels, logits=logits, function=function))
