import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

x = np.linspace(-6, 6, 121)
for y in [0.0, 1.0, 0.3]:
    plt.plot(x, xl.gradients.sigmoid_cross_entropy_with_logits(labels=np.full_like(x, y), logits=x))

offset = {"textcoords": "offset points"}
plt.annotate("y = 0", (5, 1), xytext=(-18, -18), color="C0", **offset)
plt.annotate("y = 1", (5, 0), xytext=(-18, -18), color="C1", **offset)
plt.annotate("y = 0.3", (5, 0.7), xytext=(-26, -18), color="C2", **offset)
plt.axhline(0, color="#000009", linewidth=1)
plt.xlabel("logit x")
plt.title("gradient ∂ℓ/∂x")
