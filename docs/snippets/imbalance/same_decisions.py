import numpy as np
import xentlib as xl

# of a model trained without a weight
x = np.array([-4.0, -3.0, -2.9, -1.0, 0.5])
plain = xl.sigmoid(x) > 1 / 20
# its optimum with pos_weight = 19
weighted = xl.sigmoid(x + np.log(19)) > 1 / 2
print("threshold 1/20:          ", plain.tolist())
print("weight 19, threshold 1/2:", weighted.tolist())
