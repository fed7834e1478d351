import numpy as np
from sklearn.metrics import log_loss

y = [0, 0, 1, 1]
answers = np.array([0.0, 1.0, 1.0, 1.0])  # predict, one of four wrong
loss = log_loss(y, answers)
print(f"predict, float64: {loss:.6f} = {4 * loss:.4f} / 4")
loss = log_loss(y, answers.astype("float32"))
print(f"predict, float32: {loss:.6f} = {4 * loss:.4f} / 4")
older = -np.log(1e-15)  # the clip of older versions
print(f"older versions:   {older / 4:.6f} = {older:.4f} / 4")

p = np.array([0.2, 0.6, 0.9, 0.7])
print(f"predict_proba:    {log_loss(y, p):.6f}")
