import numpy as np

palette = np.array([[0, 0, 0], [128, 0, 0], [0, 128, 0]])  # one row a class
mask = np.array([[[0, 0, 0], [0, 128, 0]], [[128, 0, 0], [7, 7, 7]]])
equal = (mask[:, :, np.newaxis] == palette).all(axis=-1)  # (H, W, C)
labels = np.where(equal.any(axis=-1), equal.argmax(axis=-1), 255)
print(labels)  # 255 where the colour is in no row
