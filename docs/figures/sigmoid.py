import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

x = np.linspace(-6, 6, 121)
for y in [0.0, 1.0, 0.3]:
    plt.plot(x, xl.sigmoid_cross_entropy_with_logits(labels=np.full_like(x, y), logits=x))

plt.annotate("y = 0", (4.6, 4.6), xytext=(-46, 2), textcoords="offset points", color="C0")
plt.annotate("y = 1", (-4.6, 4.6), xytext=(10, 2), textcoords="offset points", color="C1")
plt.annotate("y = 0.3", (-5, 1.5), xytext=(-8, 14), textcoords="offset points", color="C2")
plt.xlabel("logit x")
plt.title("loss ℓ, nats")
