import numpy as np
import xentlib as xl

teacher = np.array([[3.1, -0.4, 0.2], [-1.3, 2.2, 0.7]])
student = np.array([[2.0, 0.1, 0.3], [-0.8, 1.9, 0.2]])

print(xl.diagnose(labels=teacher, logits=student))
print(xl.diagnose(labels=xl.softmax(teacher), logits=student))
