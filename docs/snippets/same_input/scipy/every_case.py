import warnings

import numpy as np
from scipy.special import log_expit, log_softmax

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


def sparse(x, y):
    rows = log_softmax(np.atleast_2d(x), axis=-1)
    return -rows[np.arange(len(rows)), y]


LOSSES = {  # SciPy has no losses: their formulas
    "sigmoid": lambda x, y: -y * log_expit(x) - (1 - y) * log_expit(-x),
    "weighted": lambda x, y: -3 * y * log_expit(x) - (1 - y) * log_expit(-x),
    "dense": lambda x, y: -(y * log_softmax(x, axis=-1)).sum(axis=-1),
    "sparse": sparse,
}
for case, y, x in CASES:
    x, y = np.array(x, "f2" if "float16" in case else "f4"), np.array(y)
    with warnings.catch_warnings(record=True, action="always") as warned:
        try:
            loss = np.ravel(LOSSES[case.split(":")[0]](x, y)) + 0
            cells = [
                ", ".join(f"{value:.5g}" for value in loss[:3]),
                "no gradient",
            ]
        except IndexError as error:
            cells = ["error", f"{type(error).__name__}: {error}"]
    cells += [f"{w.category.__name__}: {w.message}" for w in warned]
    print(" | ".join([case, *cells]))
