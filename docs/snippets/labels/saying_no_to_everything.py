import numpy as np

labels = np.eye(10)  # one example of each class
never = np.zeros((10, 10), bool)  # "no" to every class of every example
print("labels right:  ", (never == labels).mean())
print("examples right:", (never == labels).all(axis=1).mean())
