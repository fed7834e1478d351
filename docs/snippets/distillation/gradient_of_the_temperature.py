import numpy as np
import xentlib as xl

soft_loss = xl.softmax_cross_entropy_with_logits

teacher = np.array([3.0, 1.0, -1.0])
student = np.array([1.0, 1.0, 0.0])
T, h = 4.0, 1e-5
p = xl.softmax(teacher / T)
step = np.array([h, 0.0, 0.0])
above = soft_loss(labels=p, logits=(student + step) / T)
below = soft_loss(labels=p, logits=(student - step) / T)
print(f"central difference {(above - below) / (2 * h):.6f}")
print(f"(softmax - p) / T  {(xl.softmax(student / T) - p)[0] / T:.6f}")
