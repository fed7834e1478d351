import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

margin = np.linspace(-60, 60, 241)
for beta, color in [(0.1, "C0"), (0.5, "C1")]:
    loss = xl.sigmoid_cross_entropy_with_logits(labels=np.ones_like(margin), logits=beta * margin)
    plt.plot(margin, loss, color=color)

plt.plot([0], [np.log(2)], "o", color="C2")
plt.annotate("ln 2", (0, np.log(2)), xytext=(8, 6), textcoords="offset points", color="C2")
plt.annotate("β = 0.1", (-50, 5), xytext=(4, 6), textcoords="offset points", color="C0")
plt.annotate("β = 0.5", (-14, 7), xytext=(6, 4), textcoords="offset points", color="C1")
plt.ylim(-0.3, 9)
plt.xlabel("margin of the chosen answer")
plt.title("loss, nats")
