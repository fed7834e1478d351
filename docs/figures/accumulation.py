import matplotlib.pyplot as plt
import numpy as np

tokens = [6, 2]
shares = {
    "1/N": np.full(sum(tokens), 1 / sum(tokens)),
    "½ · 1/n": np.concatenate([np.full(n, 1 / len(tokens) / n) for n in tokens]),
}
plt.figure(figsize=(6, 2.2))
for row, width in enumerate(reversed(shares.values())):
    colours = ["C0"] * tokens[0] + ["C1"] * tokens[1]
    left = width.cumsum() - width
    plt.barh(row, width - 0.006, left=left, height=0.6, color=colours)
plt.yticks([1, 0], shares)
plt.xlim(0, 1)
plt.grid(False)
plt.gca().spines["left"].set_visible(False)
plt.tick_params(left=False)
plt.xlabel("share of the mean")
