"""Which numbers of the labels meet which of the logits, for four examples and three classes."""

import matplotlib.pyplot as plt

N, C = 4, 3
ROW = 1  # the example that is filled
SHAPES = {1: "(N,)", C: "(N, C)", N: "(N, N)"}


def cells(panel, left, columns, colour, filled, shape=""):
    """An array as a grid, with its shape below."""
    for row in range(N):
        for column in range(columns):
            alpha = 0.8 if (row, column) in filled else 0.16
            corner = (left + column, N - 1 - row)
            panel.add_patch(plt.Rectangle(corner, 0.86, 0.86, edgecolor=colour, facecolor=colour, alpha=alpha))
    panel.text(left + columns / 2 - 0.07, -0.3, shape or SHAPES[columns], ha="center", va="top", color=colour)
    return left + columns


row = {(ROW, column) for column in range(N)}
first, column = {(ROW, 0)}, {(n, 0) for n in range(N)}
# Labels, logits, losses: columns, the cells that meet, and the shape where it is not that of the grid.
panels = {
    "class indices": [(1, first), (C, row), (1, first)],
    "one number per class": [(C, {(ROW, 1)}), (C, row), (1, first)],
    "a column, copied": [(C, row, "(N, 1), copied"), (C, row), (1, first)],
    "every pair": [(1, first), (1, column, "(N, 1)"), (N, {(n, ROW) for n in range(N)})],
}
_, axes = plt.subplots(2, 2, figsize=(6.4, 4.1))
for panel, (title, arrays) in zip(axes.flat, panels.items()):
    left = 0
    for array, colour, sign in zip(arrays, ("C1", "C0", "C2"), ("", "", "→")):
        panel.text(left - 0.45, N / 2 - 0.07, sign, ha="center", va="center")
        left = cells(panel, left, array[0], colour, *array[1:]) + 0.9
    panel.set_title(title)
    panel.set(xlim=(-0.2, 10.5), ylim=(-1.2, N), aspect="equal", anchor="W")
    panel.axis("off")
