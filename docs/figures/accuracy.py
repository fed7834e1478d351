import json
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

record = json.loads(Path("docs/snippets/accuracy/worst_ulp.json").read_text("utf-8"))
styles = {
    "NumPy": {"color": "#000000", "linestyle": ":", "linewidth": 1.4},
    "SciPy": {"color": "#000000", "linewidth": 1},
    "TensorFlow": {"color": "C2", "linewidth": 3.4},
    "JAX": {"color": "C2", "linestyle": ":"},
    "PyTorch": {"color": "C1", "linewidth": 1.4},
    "xentlib": {"color": "C0", "linewidth": 3},
}
named = [
    {"xentlib": (60, 5), "NumPy": (30, 5), "TensorFlow, JAX": (35, 3e4), "PyTorch": (45, 3e7)},
    {"xentlib": (60, 5), "NumPy, SciPy, TensorFlow, JAX, PyTorch": (-14, 3e7)},
]
_, panels = plt.subplots(2, sharex=True, figsize=(6.4, 6.2))
for panel, names, (function, curve) in zip(panels, named, record["curves"].items()):
    for library, style in styles.items():
        panel.plot(curve["margin"], np.maximum(curve[library], 0.3), **style)
    for name, place in names.items():
        panel.annotate(name, place, color=styles.get(name.split(",")[0], {})["color"], fontsize=11)
    panel.set_title(function.removesuffix("_cross_entropy_with_logits"), fontsize=12)
    panel.set_yscale("log")
    panel.set_ylim(0.1, 3e8)
    panel.set_ylabel("ULP")
    panel.set_xticks([-20, 0, 17, 87, 104])
line = {"arrowstyle": "-", "linewidth": 0.8}
panels[0].annotate("SciPy", (13, 1), xytext=(-19, 80), arrowprops=line, fontsize=11)
panels[1].set_xlabel("lead of the label's logit")
