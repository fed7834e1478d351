import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

temperature = np.geomspace(0.1, 10, 121)
p = xl.softmax(np.array([2.0, 1.0, -1.0]) / temperature[:, np.newaxis])
plt.semilogx(temperature, p)

plt.annotate("p₀", (0.2, 0.99), xytext=(4, -18), textcoords="offset points", color="C0")
plt.annotate("p₁", (0.6, 0.15), xytext=(-14, 8), textcoords="offset points", color="C1")
plt.annotate("p₂", (1.6, 0.09), xytext=(4, -14), textcoords="offset points", color="C2")
plt.xticks([0.1, 1, 10], ["0.1", "1", "10"])
plt.minorticks_off()
plt.xlabel("temperature T")
plt.title("probability p")
