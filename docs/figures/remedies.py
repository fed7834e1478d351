import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

x = np.linspace(-6, 6, 121)
y = np.ones_like(x)
p, not_p = xl.sigmoid(x), xl.sigmoid(-x)
plt.plot(x, np.abs(xl.gradients.sigmoid_cross_entropy_with_logits(labels=y, logits=x)))
plt.plot(x, np.abs(xl.gradients.weighted_cross_entropy_with_logits(labels=y, logits=x, pos_weight=3.0)))
plt.plot(x, not_p**2 * (not_p - 2 * p * xl.log_sigmoid(x)))

plt.annotate("q = 1", (-5, 1), xytext=(-5, 0.7), color="C0")
plt.annotate("q = 3", (-5, 3), xytext=(-5, 2.7), color="C1")
plt.annotate("γ = 2", (-5, 1), xytext=(-5, 1.18), color="C2")
plt.xlabel("logit x")
plt.title("size of the gradient |∂ℓ/∂x|")
