import numpy as np
import xentlib as xl


def focal_loss(y, x, gamma):
    u = np.where(y == 1, x, -x)
    return -(xl.sigmoid(-u) ** gamma) * xl.log_sigmoid(u)


y, x, h = np.array([1.0, 1.0, 0.0]), np.array([-2.0, 2.0, -5.0]), 1e-5
for gamma in [0.0, 2.0]:
    slope = (focal_loss(y, x + h, gamma) - focal_loss(y, x - h, gamma)) / (
        2 * h
    )
    print(
        f"gamma = {gamma}: losses {focal_loss(y, x, gamma).round(6).tolist()}"
    )
    print(f"             gradient {slope.round(6).tolist()}")
loss = xl.sigmoid_cross_entropy_with_logits(labels=y, logits=x)
print("cross entropy:     ", loss.round(6).tolist())
