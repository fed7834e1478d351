import json
from pathlib import Path

import matplotlib.pyplot as plt

runs = json.loads(Path("docs/snippets/speed/bench.json").read_text("utf-8"))["runs"]
losses = ["sigmoid", "softmax", "sparse"]
libraries = list(runs["one"]["cases"][0]["seconds"])[1:]

plt.figure(figsize=(6, 5.6))
for place, loss in enumerate(losses):
    for cpus, dots in (("one", {}), ("all", {"facecolor": "none", "linewidth": 1})):
        ratios, heights = [], []
        for case in runs[cpus]["cases"]:
            for height, library in enumerate(libraries):
                if case["loss"] == loss and library in case["seconds"]:
                    ratios.append(case["seconds"][library][1] / case["seconds"]["xentlib"][1])
                    heights.append(height + 0.25 * (place - 1) + 0.06 * (-1 if cpus == "one" else 1))
        plt.scatter(ratios, heights, s=14, color=f"C{place}", label=loss if cpus == "one" else None, **dots)
plt.axvline(1, color="black", linewidth=1)
plt.xscale("log")
plt.xlabel("time divided by that of xentlib")
plt.yticks(range(len(libraries)), libraries)
plt.gca().invert_yaxis()
plt.grid(axis="y", visible=False)
plt.legend(loc="lower center", bbox_to_anchor=(0.4, 1), ncols=3, frameon=False, handletextpad=0.2)
