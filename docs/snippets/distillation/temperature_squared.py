import numpy as np
import xentlib as xl

teacher = np.array([3.0, 1.0, -1.0])
student = np.array([1.0, 1.0, 0.0])
for T in [1, 2, 4, 10, 100]:
    p = xl.softmax(teacher / T)
    gradient = (xl.softmax(student / T) - p) / T
    scaled = (T**2 * gradient).round(4)
    print(f"T = {T:3}: {gradient.round(6)}, times T^2 {scaled}")

difference = student - teacher  # of the logits
limit = (difference - difference.mean()) / 3
print("limit:", limit.round(4))
