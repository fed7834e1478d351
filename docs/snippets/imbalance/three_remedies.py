import numpy as np
import xentlib as xl


def focal(y, x, gamma):  # gradient of -(1 - p)^gamma log p, p the probability of the label
    u = np.where(y == 1, x, -x)
    p, not_p = xl.sigmoid(u), xl.sigmoid(-u)
    return np.where(y == 1, -1, 1) * not_p**gamma * (not_p - gamma * p * xl.log_sigmoid(u))


y, x = np.array([1.0, 1.0, 0.0, 0.0]), np.array([-2.0, 2.0, 2.0, -5.0])
print("          missed    found    false     easy")
print("        positive positive    alarm negative")
gradients = {
    "plain": xl.gradients.sigmoid_cross_entropy_with_logits(labels=y, logits=x),
    "q = 3": xl.gradients.weighted_cross_entropy_with_logits(labels=y, logits=x, pos_weight=3.0),
    "gamma=2": focal(y, x, 2),
}
for name, slope in gradients.items():
    print(f"{name:7}", *(f"{value:8.4f}" for value in slope))
