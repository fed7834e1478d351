from decimal import Decimal, localcontext

import matplotlib.pyplot as plt
import numpy as np

x = np.arange(0, 40, 1 / 16)  # 1 / 16 is exact in every dtype
with localcontext() as context:
    context.prec = 50
    exact = np.array([float((1 + (-Decimal(logit)).exp()).ln()) for logit in x])

for dtype, colour, reached in [(np.float16, "C0", 7.5), (np.float32, "C1", 16.5), (np.float64, "C2", 36.5)]:
    logits = x.astype(dtype)
    for loss, style in [(-np.log(1 / (1 + np.exp(-logits))), "-"), (np.log1p(np.exp(-logits)), ":")]:
        error = np.abs(loss.astype(float) / exact - 1)
        worst = error.reshape(-1, 16).max(axis=1)  # of each unit of x
        plt.semilogy(x[8::16], np.maximum(worst, 1e-16), style, color=colour)
    name = np.dtype(dtype).name
    plt.annotate(name, (reached, 1), xytext=(0, 6), textcoords="offset points", color=colour, ha="center")
plt.ylim(3e-17, 100)
plt.yticks([1e-15, 1e-10, 1e-5, 1])
plt.xlabel("logit x")
plt.title("relative error of the loss")
