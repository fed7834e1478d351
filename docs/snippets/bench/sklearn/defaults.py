import json
from pathlib import Path

import numpy as np
from scipy.special import expit, softmax
from sklearn.metrics import log_loss

cases = json.loads(Path("docs/snippets/bench/cases.json").read_text("utf-8"))
for name, case in cases.items():
    y, x = np.array(case["labels"]), np.array(case["logits"])
    if case["loss"] == "sigmoid" and y.ndim == 1:
        print(f"{name}: {log_loss(y, expit(x), labels=[0, 1]):.5g}")
    elif case["loss"] == "sparse_softmax" and y.min() >= 0:
        p = softmax(x, axis=1)
        print(f"{name}: {log_loss(y, p, labels=range(p.shape[1])):.5g}")
