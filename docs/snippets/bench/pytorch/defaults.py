import json
from pathlib import Path

import torch
import torch.nn.functional as F

cases = json.loads(Path("docs/snippets/bench/cases.json").read_text("utf-8"))
for name, case in cases.items():
    y, x = torch.tensor(case["labels"]), torch.tensor(case["logits"])
    if case["loss"] == "weighted":
        q = torch.tensor(case["pos_weight"])
        loss = F.binary_cross_entropy_with_logits(x, y, pos_weight=q)
    elif case["loss"] == "sigmoid":
        loss = F.binary_cross_entropy_with_logits(x, y)
    else:
        loss = F.cross_entropy(x, y)
    print(f"{name}: {loss:.5g}")
