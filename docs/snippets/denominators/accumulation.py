import numpy as np
import xentlib as xl

micro_batches = [[1.0, 1.0, 1.0], [5.0]]  # losses of the tokens
parts = [xl.reduction(losses) for losses in micro_batches]

print("mean of the means:    ", np.mean([part.mean for part in parts]))
print("sums, divided once:   ", sum(parts).mean)
