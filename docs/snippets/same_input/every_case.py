import numpy as np
import xentlib as xl

INF = float("inf")
CASES = [
    ("sigmoid: ordinary", 1.0, 5.0),
    ("sigmoid: tiny loss", 0.0, -20.0),
    ("sigmoid: inf logit", 1.0, INF),
    ("sigmoid: minus inf", 0.0, -INF),
    ("sigmoid: column", [[1.0], [0.0]], [5.0, -5.0]),
    ("weighted: logit 0", 1.0, 0.0),
    ("weighted: logit -10", 0.0, -10.0),
    ("dense: ordinary", [0.0, 1.0], [-1.0, 1.0]),
    ("dense: soft labels", [0.3, 0.7], [-1.0, 1.0]),
    ("dense: tiny loss", [1.0, 0.0], [10.0, -10.0]),
    ("dense: inf logit", [1.0, 0.0], [INF, 0.0]),
    ("dense: masked class", [1.0, 0.0, 0.0], [1.0, 2.0, -INF]),
    ("dense: sum of 2", [1.0, 1.0], [-1.0, 1.0]),
    ("dense: column", [[1.0], [1.0]], [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]),
    ("sparse: masked label", 2, [1.0, 2.0, -INF]),
    ("sparse: index 3", 3, [2.0, 1.0, 0.0]),
    ("sparse: index -1", -1, [2.0, 1.0, 0.0]),
    ("sparse: index -100", -100, [2.0, 1.0, 0.0]),
    ("sparse: column", [[0], [2]], [[2.0, 1.0, 0.0], [2.0, 1.0, 0.0]]),
    ("sparse: float16", 0, [0.0] * 70000),
]
NAMES = {"dense": "softmax", "sparse": "sparse_softmax"}
for case, y, x in CASES:
    kind = case.split(":")[0]
    loss = f"{NAMES.get(kind, kind)}_cross_entropy_with_logits"
    inputs = {
        "labels": y,
        "logits": np.array(x, "f2" if "float16" in case else "f4"),
    }
    if kind != "sparse":
        inputs["labels"] = np.array(y, "f4")
    if kind == "weighted":
        inputs["pos_weight"] = 3.0
    try:
        results = [
            getattr(module, loss)(**inputs) for module in (xl, xl.gradients)
        ]
        rows = [np.ravel(result)[:3] + 0 for result in results]
        cells = [", ".join(f"{value:.5g}" for value in row) for row in rows]
    except ValueError as error:
        cells = ["error", f"{type(error).__name__}: {error}"]
    print(" | ".join([case, *cells]))
