import numpy as np


def dice_loss(y, p, smooth):
    return 1 - (2 * (y * p).sum() + smooth) / (y.sum() + p.sum() + smooth)


y = np.zeros(1000)  # no object in the image
for size in [0.1, 0.001, 0.00001]:
    p = np.full(1000, size)
    values = [f"{dice_loss(y, p, s):.4f}" for s in (0.0, 1e-6, 1.0)]
    print(f"p = {size}: smooth 0, 1e-6 and 1 give {', '.join(values)}")
