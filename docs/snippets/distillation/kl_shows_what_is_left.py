import numpy as np
import xentlib as xl

soft_loss = xl.softmax_cross_entropy_with_logits

T = 4
teacher = np.array([3.0, 1.0, -1.0]) / T
p = xl.softmax(teacher)
entropy = soft_loss(labels=p, logits=teacher)
for name, student in [("at first", np.zeros(3)), ("at last", teacher)]:
    loss = soft_loss(labels=p, logits=student)
    kl = T**2 * (loss - entropy)
    print(f"{name:8}: T^2 cross entropy {T**2 * loss:.5f}, T^2 KL {kl:.5f}")
