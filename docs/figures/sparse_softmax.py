import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

x_0 = np.linspace(-6, 6, 121)
logits = np.stack([x_0, np.full_like(x_0, 2), np.zeros_like(x_0)], axis=-1)
for y in range(3):
    labels = np.full(len(logits), y)
    plt.plot(x_0, xl.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits))

offset = {"textcoords": "offset points"}
plt.annotate("y = 0", (-4, 6.1), xytext=(8, 2), color="C0", **offset)
plt.annotate("y = 1", (4, 2.1), xytext=(6, -10), color="C1", **offset)
plt.annotate("y = 2", (4, 4.1), xytext=(-42, 8), color="C2", **offset)
plt.xlabel("first logit x₀")
plt.title("loss ℓ, nats")
