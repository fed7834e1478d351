import warnings

import numpy as np
from scipy.special import expit, softmax
from sklearn.metrics import log_loss

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


def sigmoid(x, y, **options):
    return log_loss(y, expit(x), labels=[0, 1], **options)


def dense(x, y, **options):
    return log_loss(y, softmax(np.atleast_2d(x), axis=-1), **options)


LOSSES = {
    "sigmoid": sigmoid,
    # scikit-learn has no pos_weight: the weight of the example.
    "weighted": lambda x, y: sigmoid(
        x, y, sample_weight=1 + 2 * y, normalize=False
    ),
    "dense": lambda x, y: dense(x, np.atleast_2d(y)),
    "sparse": lambda x, y: dense(x, y, labels=range(x.shape[-1])),
}
for case, y, x in CASES:
    x = np.atleast_1d(np.array(x, "f2" if "float16" in case else "f4"))
    with warnings.catch_warnings(record=True, action="always") as warned:
        try:
            loss = LOSSES[case.split(":")[0]](x, np.atleast_1d(y))
            cells = [f"{loss:.5g}", "no gradient"]
        except ValueError as error:
            cells = ["error", f"{type(error).__name__}: {error}"]
    cells += [f"{w.category.__name__}: {w.message}" for w in warned]
    print(" | ".join([case, *cells]))
