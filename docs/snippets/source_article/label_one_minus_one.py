import numpy as np
import xentlib as xl

x, y = np.array([-1.0, 1.0]), np.array([1.0, -1.0])
print(f"loss: {xl.softmax_cross_entropy_with_logits(labels=y, logits=x):.6f}")
print("p - y:             ", (xl.softmax(x) - y).round(6).tolist())
true = xl.gradients.softmax_cross_entropy_with_logits(labels=y, logits=x)
print("true derivative:   ", true.round(6).tolist())

steps = 1e-6 * np.eye(2)  # one logit after the other
above = xl.softmax_cross_entropy_with_logits(labels=[y, y], logits=x + steps)
below = xl.softmax_cross_entropy_with_logits(labels=[y, y], logits=x - steps)
print("central difference:", ((above - below) / 2e-6).round(6).tolist())
