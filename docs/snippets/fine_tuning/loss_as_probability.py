import numpy as np

print(" loss  exp(-loss)  exp(loss)")
for loss in [3.0, 2.0, 1.5, 1.0, 0.5, 0.1, 0.01]:
    print(f"{loss:5}  {np.exp(-loss):10.3f}  {np.exp(loss):9.3f}")
