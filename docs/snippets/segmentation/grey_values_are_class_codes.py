import numpy as np

mask = np.array([[0, 64, 64], [128, 192, 255]], dtype=np.uint8)
greys = np.unique(mask)  # of all masks, not of one alone
print("grey values:", greys)

labels = np.searchsorted(greys, mask)
print(labels, labels.dtype)
assert (greys[labels] == mask).all()  # and back
