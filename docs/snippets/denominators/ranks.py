import numpy as np

losses = [np.array([1.0, 1.0, 1.0]), np.array([5.0])]  # of two ranks
ranks = len(losses)
tokens = sum(part.size for part in losses)  # an all-reduce

own_mean = [part.mean() for part in losses]
shared = [part.sum() / tokens for part in losses]
# Data parallel training averages the gradients over the ranks.
print("each rank's own mean:          ", np.mean(own_mean))
print("divided by the tokens of all:  ", np.mean(shared))
print("and multiplied by the ranks:   ", np.mean(shared) * ranks)
