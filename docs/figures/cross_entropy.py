import matplotlib.pyplot as plt
import numpy as np

q = np.linspace(0.005, 0.995, 199)
for p, colour in [(0.1, "C0"), (0.5, "C1"), (1.0, "C2")]:
    plt.plot(q, -p * np.log(q) - (1 - p) * np.log(1 - q), color=colour)
    if p < 1:
        plt.plot(p, -p * np.log(p) - (1 - p) * np.log(1 - p), "o", color=colour)

plt.plot(q, -q * np.log(q) - (1 - q) * np.log(1 - q), color="#000000", linestyle=":", linewidth=1.5)
plt.ylim(0, 2.5)
offset = {"textcoords": "offset points"}
plt.annotate("p = 0.1", (0.86, 1.8), xytext=(-50, 8), color="C0", **offset)
plt.annotate("p = 0.5", (0.2, 0.92), xytext=(0, 8), color="C1", **offset)
plt.annotate("p = 1", (0.12, 2.1), xytext=(4, 4), color="C2", **offset)
plt.xlabel("predicted probability q")
plt.title("cross entropy H(p, q), nats")
