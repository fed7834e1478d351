import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

x = np.linspace(-6, 6, 121)
for y in [1.0, 0.3, 2.0]:
    plt.plot(x, xl.sigmoid_cross_entropy_with_logits(labels=np.full_like(x, y), logits=x))

plt.annotate("y = 1", (4, 0.05), xytext=(0, 6), textcoords="offset points", color="C0")
plt.annotate("y = 0.3", (4, 2.8), xytext=(-40, 12), textcoords="offset points", color="C1")
plt.annotate("y = 2", (4, -4), xytext=(-44, -6), textcoords="offset points", color="C2")
plt.xlabel("logit x")
plt.title("loss ℓ, nats")
