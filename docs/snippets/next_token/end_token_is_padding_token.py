import numpy as np

END = PAD = 0
tokens = np.array([3, 1, END, PAD, PAD])
targets = tokens[1:]

by_value = targets != PAD
by_length = np.arange(1, 5) < 3  # three tokens are real
print("masked by value: ", targets[by_value])
print("masked by length:", targets[by_length])
