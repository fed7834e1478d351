import matplotlib.pyplot as plt
import numpy as np

cap = 30.0
x = np.linspace(-90, 90, 361)
plt.plot(x, cap * np.tanh(x / cap))
plt.plot(x, x * np.tanh(x / cap), linestyle=(0, (3, 2)))

plt.annotate("c · tanh(x / c)", (60, 29), xytext=(-30, -20), textcoords="offset points", color="C0")
plt.annotate("x · tanh(x / c)", (-50, 47), xytext=(8, 4), textcoords="offset points", color="C1")
plt.ylim(-40, 90)
plt.yticks([-30, 0, 30, 60, 90])
plt.xticks([-90, -60, -30, 0, 30, 60, 90])
plt.xlabel("logit x")
plt.title("capped logit")
