import json
from pathlib import Path

import keras
import numpy as np

cases = json.loads(Path("docs/snippets/bench/cases.json").read_text("utf-8"))
classes = {
    "softmax": keras.losses.CategoricalCrossentropy,
    "sparse_softmax": keras.losses.SparseCategoricalCrossentropy,
    "sigmoid": keras.losses.BinaryCrossentropy,
}
for name, case in cases.items():
    y, x = np.array(case["labels"]), np.array(case["logits"], "float32")
    if case["loss"] not in classes:
        continue
    for options in [{}, {"from_logits": True}]:
        try:
            loss = classes[case["loss"]](**options)(y, x)
            print(f"{name} {options}: {loss:.5g}")
        except Exception as error:
            print(f"{name} {options}: error {type(error).__name__}")
