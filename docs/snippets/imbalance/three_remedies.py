import numpy as np
import xentlib as xl


def focal(
    y, x, gamma
):  # gradient of -(1 - p)^gamma log p, p for the true answer
    sign = np.where(y == 1, 1, -1)
    p, not_p, log_p = (
        xl.sigmoid(sign * x),
        xl.sigmoid(-sign * x),
        xl.log_sigmoid(sign * x),
    )
    return -sign * not_p**gamma * (not_p - gamma * p * log_p)


y, x = np.array([1.0, 1.0, 0.0, 0.0]), np.array([-2.0, 2.0, 2.0, -5.0])
plain = xl.gradients.sigmoid_cross_entropy_with_logits(labels=y, logits=x)
weighted = xl.gradients.weighted_cross_entropy_with_logits(
    labels=y, logits=x, pos_weight=3
)
print("            missed    found    false     easy")
print("          positive positive    alarm negative")
for name, slope in [
    ("plain", plain),
    ("q = 3", weighted),
    ("gamma = 2", focal(y, x, 2)),
]:
    print(f"{name:9}", *(f"{value:8.4f}" for value in slope))
