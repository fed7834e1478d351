import numpy as np
import xentlib as xl

soft_loss = xl.softmax_cross_entropy_with_logits

teacher = np.array([3.0, 1.0, -1.0])
student = np.array([1.0, 1.0, 0.0])
p = xl.softmax(teacher)
entropy = soft_loss(labels=p, logits=teacher)  # what a perfect student has
kl = (p * (xl.log_softmax(teacher) - xl.log_softmax(student))).sum()
print(f"KL {kl:.6f} + entropy {entropy:.6f} = {kl + entropy:.6f}")
print(f"cross entropy {soft_loss(labels=p, logits=student):.6f}")
print("gradient of both:", (xl.softmax(student) - p).round(6))
