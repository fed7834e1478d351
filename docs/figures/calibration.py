import matplotlib.pyplot as plt
import numpy as np

p = np.linspace(0.002, 0.998, 400)  # what is predicted, and for which share that is the optimum
q = 1 - p
positive, negative = q**2 * (q - 2 * p * np.log(p)), p**2 * (p - 2 * q * np.log(q))
plt.figure(figsize=(6, 4.4))
plt.plot(p, p)
plt.plot(p / (p + 3 * q), p)
plt.plot(negative / (positive + negative), p)

plt.annotate("q = 1", (0.5, 0.5), xytext=(0.26, 0.18), color="C0")
plt.annotate("q = 3", (0.5, 0.75), xytext=(0.22, 0.64), color="C1")
plt.annotate("γ = 2", (0.2, 0.3), xytext=(0.04, 0.42), color="C2")
plt.xlabel("true share π")
plt.title("best prediction σ(x*)")
