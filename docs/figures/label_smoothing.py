import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

lead = np.linspace(0, 12, 121)
hard = np.eye(10)[0]
logits = lead[:, np.newaxis] * hard
smooth = 0.9 * hard + 0.1 / 10
for y in [hard, smooth]:
    labels = np.tile(y, (len(lead), 1))
    plt.plot(lead, xl.softmax_cross_entropy_with_logits(labels=labels, logits=logits))

best = np.log(smooth[0] / smooth[1])
floor = xl.softmax_cross_entropy_with_logits(labels=smooth, logits=best * hard)
plt.plot(best, floor, "o", color="C1")
plt.ylim(0, 2.4)
plt.annotate("y = [1, 0, …]", (6, 0.02), xytext=(0, 8), textcoords="offset points", color="C0")
plt.annotate("y = [0.91, 0.01, …]", (9, 0.82), xytext=(-110, 10), textcoords="offset points", color="C1")
plt.xlabel("lead of the right class x₀ − xₖ")
plt.title("loss ℓ, nats")
