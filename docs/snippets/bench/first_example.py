import json
from pathlib import Path

import numpy as np
import xentlib as xl
from xentlib import gradients

cases = Path("docs/snippets/bench/cases.json").read_text("utf-8")
case = json.loads(cases)["ten classes, three images"]
y, x = np.array(case["labels"]), np.array(case["logits"])
losses = xl.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)
slope = gradients.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)
p = xl.softmax(x)
print("losses:", *[f"{loss:.6g}" for loss in losses])
print(f"mean: {losses.mean():.6g}")
print("probabilities of the first row:", *[f"{k:.4g}" for k in p[0]])
print("gradient of the mean, first row:", *[f"{g:.4g}" for g in slope[0] / 3])
