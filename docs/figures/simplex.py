import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

CORNERS = np.array([[0.5, np.sqrt(3) / 2], [0, 0], [1, 0]])
parts = 24
i, j = np.meshgrid(np.arange(1, parts), np.arange(1, parts))
inner = i + j < parts
p = np.stack([i[inner], j[inner], parts - i[inner] - j[inner]], axis=-1) / parts
losses = xl.sparse_softmax_cross_entropy_with_logits(labels=np.full(len(p), 1), logits=np.log(p))
alpha = np.minimum(losses / 4, 1) * 0.9
plt.scatter(*(p @ CORNERS).T, s=90, c="C1", marker="H", alpha=alpha, linewidths=0)
plt.plot(*CORNERS[[0, 1, 2, 0]].T, color="#000000", linewidth=1)

start = xl.softmax([1.0, 0.0, 0.0])
step = -0.6 * xl.gradients.sparse_softmax_cross_entropy_with_logits(labels=1, logits=[1.0, 0.0, 0.0])
a, b = start @ CORNERS, (start + step) @ CORNERS
plt.annotate("", b, a, arrowprops={"arrowstyle": "-|>", "color": "#000000", "linewidth": 2})
plt.plot(*a, "o", color="C0")
plt.plot(*CORNERS[1], "o", color="C2")
for k, corner in enumerate(CORNERS):
    plt.annotate(f"p{'₀₁₂'[k]}", corner, xytext=[(8, -2), (-18, 0), (8, 0)][k], textcoords="offset points")
plt.axis("equal")
plt.axis("off")
