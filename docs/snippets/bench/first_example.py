import json
from pathlib import Path

import numpy as np
import xentlib as xl

cases = json.loads(Path("docs/snippets/bench/cases.json").read_text("utf-8"))
case = cases["ten classes, three images"]
labels, logits = np.array(case["labels"]), np.array(case["logits"])
losses = xl.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
gradients = xl.gradients.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
print("losses:", *[f"{loss:.6g}" for loss in losses])
print(f"mean: {losses.mean():.6g}")
print("probabilities of the first row:", *[f"{p:.4g}" for p in xl.softmax(logits)[0]])
print("gradient of the mean, first row:", *[f"{g:.4g}" for g in gradients[0] / 3])
