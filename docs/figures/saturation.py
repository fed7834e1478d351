import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

x = np.linspace(-6, 24, 301)
p = xl.sigmoid(x)
on_logits = xl.gradients.sigmoid_cross_entropy_with_logits(labels=np.zeros_like(x), logits=x)
edge = np.log((1 - 1e-7) / 1e-7)  # the logit whose probability is the clip's

plt.plot(x, on_logits)
plt.plot(x, np.where(x < edge, on_logits, 0), linestyle=(0, (3, 2)))  # on top of the first as far as they agree
plt.plot(x, 2 * p * p * (1 - p))
offset = {"textcoords": "offset points"}
plt.annotate("ℓ(x)", (21, 1), xytext=(-14, -18), color="C0", **offset)
plt.annotate("clip(p)", (21, 0), xytext=(-20, 8), color="C1", **offset)
plt.annotate("(p − y)²", (1, 0.28), xytext=(34, -4), color="C2", **offset)
plt.xlabel("logit x")
plt.title("gradient ∂ℓ/∂x")
