import numpy as np
import xentlib as xl

likelihood = np.array([0.2, 0.5, 0.9])  # of this input, in each class
old, new = np.array([0.7, 0.2, 0.1]), np.array([0.2, 0.2, 0.6])
x = np.log(likelihood * old)  # what a model learns, up to a shift
exact = likelihood * new / (likelihood * new).sum()
print("as trained:", xl.softmax(x).round(6).tolist())
print("moved:     ", xl.softmax(x + np.log(new / old)).round(6).tolist())
print("exact:     ", exact.round(6).tolist())
