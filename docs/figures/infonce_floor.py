import matplotlib.pyplot as plt
import numpy as np

N = 256
tau = np.geomspace(0.05, 5, 200)
plt.axhline(np.log(N), color="C2")
plt.semilogx(tau, np.log1p((N - 1) * np.exp(-1 / tau)), color="C0")
plt.semilogx(tau, np.log1p((N - 1) * np.exp(-2 / tau)), color="C1")

plt.annotate("guessing, ln N", (0.06, np.log(N)), xytext=(0, 6), textcoords="offset points", color="C2")
plt.annotate("others orthogonal", (0.26, 2), xytext=(-140, 8), textcoords="offset points", color="C0")
plt.annotate("others opposite", (0.5, 1.7), xytext=(14, -8), textcoords="offset points", color="C1")
plt.ylim(0, 6.2)
plt.xticks([0.05, 0.1, 0.5, 1, 5], ["0.05", "0.1", "0.5", "1", "5"])
plt.minorticks_off()
plt.xlabel("temperature τ")
plt.title("loss, nats")
