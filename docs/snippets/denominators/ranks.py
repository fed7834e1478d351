import numpy as np
import xentlib as xl

ranks = [xl.reduction([1.0, 1.0, 1.0]), xl.reduction([5.0])]
tokens = sum(ranks).count  # an all-reduce

own_mean = [rank.mean for rank in ranks]
shared = [rank.sum / tokens for rank in ranks]
# Data parallel training averages the gradients over the ranks.
print("each rank's own mean:          ", np.mean(own_mean))
print("divided by the tokens of all:  ", np.mean(shared))
print("and multiplied by the ranks:   ", np.mean(shared) * len(ranks))
