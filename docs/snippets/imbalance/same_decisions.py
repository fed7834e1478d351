import numpy as np
import xentlib as xl

x = np.array([-4.0, -3.0, -2.9, -1.0, 0.5])  # of a model trained without a weight
plain = xl.sigmoid(x) > 1 / 20
weighted = xl.sigmoid(x + np.log(19)) > 1 / 2  # its optimum with pos_weight = 19
print("threshold 1/20:          ", plain.tolist())
print("weight 19, threshold 1/2:", weighted.tolist())
