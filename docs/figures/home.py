import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl


def loss(y, difference):
    logits = np.stack([np.zeros_like(difference), difference], axis=-1)
    return xl.softmax_cross_entropy_with_logits(labels=np.broadcast_to(y, logits.shape), logits=logits)


plt.figure(figsize=(6, 4.4))
difference = np.linspace(-5, 5, 101)
here = np.array([2.0])  # x = [-1, 1], as in the code beside it
offset = {"textcoords": "offset points"}
labelled = [([1.0, 0.0], "C0", (10, -10)), ([0.0, 1.0], "C1", (4, 8)), ([0.3, 0.7], "C2", (-26, 12))]
for y, color, xytext in labelled:
    plt.plot(difference, loss(y, difference), color=color)
    plt.plot(here, loss(y, here), "o", color=color, markersize=9)
    plt.annotate(f"{loss(y, here)[0]:.6f}", (2, loss(y, here)[0]), xytext, color=color, **offset)

plt.annotate("y = [1, 0]", (4.2, 4.2), xytext=(-68, 4), color="C0", **offset)
plt.annotate("y = [0, 1]", (-4.2, 4.2), xytext=(10, 4), color="C1", **offset)
plt.annotate("y = [0.3, 0.7]", (-4.4, 3.1), xytext=(-22, -62), color="C2", **offset)
plt.xlabel("difference of the logits x₁ − x₀")
plt.title("loss ℓ, nats")
