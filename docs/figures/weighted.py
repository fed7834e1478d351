import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

x = np.linspace(-4, 4, 81)
for y, q in [(0.0, 3.0), (1.0, 1.0), (1.0, 3.0)]:
    labels = np.full_like(x, y)
    plt.plot(x, xl.weighted_cross_entropy_with_logits(labels=labels, logits=x, pos_weight=q))

plt.annotate("y = 0", (3, 3.05), xytext=(-34, 14), textcoords="offset points", color="C0")
plt.annotate("y = 1, q = 1", (-3, 3.05), xytext=(-18, 18), textcoords="offset points", color="C1")
plt.annotate("y = 1, q = 3", (-3, 9.15), xytext=(10, 4), textcoords="offset points", color="C2")
plt.xlabel("logit x")
plt.title("loss ℓ, nats")
