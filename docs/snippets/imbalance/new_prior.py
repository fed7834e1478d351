import numpy as np
import xentlib as xl

likelihood = np.array([0.2, 0.5, 0.9])  # of this input, in each class
trained, deployed = np.array([0.7, 0.2, 0.1]), np.array([0.2, 0.2, 0.6])
logits = np.log(likelihood * trained)  # what a model learns, up to a shift
exact = likelihood * deployed / (likelihood * deployed).sum()
print("as trained:     ", xl.softmax(logits).round(6).tolist())
print("moved by priors:", xl.softmax(logits + np.log(deployed / trained)).round(6).tolist())
print("exact:          ", exact.round(6).tolist())
