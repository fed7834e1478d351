import numpy as np

IGNORED = -100
first, second = [5, 3, 9], [4, 2, 9]  # 9 ends a document
tokens = np.array(first + second)
targets = tokens[1:].copy()
print("as packed:         ", targets)
targets[len(first) - 1] = IGNORED
print("document by itself:", targets)
