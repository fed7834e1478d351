import numpy as np
import xentlib as xl

soft_loss = xl.softmax_cross_entropy_with_logits

hard = np.array([1.0, 0.0, 0.0])
teacher = np.array([3.0, 1.0, -1.0])
student = np.array([1.0, 1.0, 0.0])
alpha = 0.3  # share of the hard label

for T in [1, 4]:
    a = soft_loss(labels=hard, logits=student)
    b = T**2 * soft_loss(labels=xl.softmax(teacher / T), logits=student / T)
    mix = alpha * a + (1 - alpha) * b
    print(f"T = {T}: hard {a:.6f}, soft {b:.6f}, mix {mix:.6f}")

label = alpha * hard + (1 - alpha) * xl.softmax(teacher)
print(f"mixed label: {soft_loss(labels=label, logits=student):.6f}")
