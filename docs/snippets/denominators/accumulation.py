import numpy as np

parts = [np.array([1.0, 1.0, 1.0]), np.array([5.0])]  # losses of the tokens
tokens = sum(part.size for part in parts)

print("mean of the means:    ", np.mean([part.mean() for part in parts]))
print("sums, divided once:   ", sum(part.sum() for part in parts) / tokens)
