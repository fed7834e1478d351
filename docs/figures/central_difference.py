import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

h = 2.0 ** -np.arange(1, 45)
exact = xl.gradients.sigmoid_cross_entropy_with_logits(labels=0.0, logits=1.0)


def loss(x):
    return xl.sigmoid_cross_entropy_with_logits(labels=np.zeros_like(x), logits=x)


def error(dtype, forward=False):
    x, step = dtype(1), h.astype(dtype)
    step = step[x + step != x]
    below, width = (loss(np.full_like(step, x)), step) if forward else (loss(x - step), 2 * step)
    return step, np.abs((loss(x + step) - below) / width - exact)


for curve in [error(np.float64), error(np.float64, forward=True), error(np.float32)]:
    plt.loglog(*curve, linewidth=1.5)
plt.annotate("float64", (3e-9, 1e-11), ha="right", color="C0")
plt.annotate("ℓ(x + h) − ℓ(x)", (4e-7, 3e-9), fontsize=11, color="C1")
plt.annotate("float32", (1e-6, 2e-2), xytext=(0, 14), textcoords="offset points", color="C2")
plt.xlabel("step h")
plt.title("error of the gradient")
