import keras
import numpy as np

p = np.array([[0.7, 0.2, 0.1]], np.float32)
q = np.array([[0.5, 0.3, 0.2]], np.float32)
print(f"KL(p, q): {keras.losses.kl_divergence(p, q)[0]:.6f}")
print(f"swapped:  {keras.losses.kl_divergence(q, p)[0]:.6f}")
