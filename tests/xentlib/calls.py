"""Every public function with small arguments of its own, for tests of what all of them do alike."""

import numpy as np
import pytest
import xentlib as xl

_rng = np.random.default_rng(0)
_X = _rng.normal(size=(3, 4)) * 4
_LABELS = _rng.random((3, 4))
_ARGUMENTS = {
    "sigmoid_cross_entropy_with_logits": {"labels": _LABELS, "logits": _X},
    "weighted_cross_entropy_with_logits": {"labels": _LABELS, "logits": _X, "pos_weight": _rng.random((3, 4)) * 3},
    "softmax_cross_entropy_with_logits": {"labels": _LABELS, "logits": _X},
    "sparse_softmax_cross_entropy_with_logits": {"labels": np.array([3, 0, 1]), "logits": _X},
    "sparse_softmax_cross_entropy_with_logits where": {
        "where": np.array([True, True, False]),
        "labels": np.array([3, 0, -100]),
        "logits": _X,
    },
    "sigmoid": {"x": _X},
    "log_sigmoid": {"x": _X},
    "softmax": {"x": _X},
    "log_softmax": {"x": _X},
}
CALLS = {name: (getattr(xl, name.split()[0]), arguments) for name, arguments in _ARGUMENTS.items()}
CALLS |= {f"gradients.{k}": (getattr(xl.gradients, k.split()[0]), v) for k, v in _ARGUMENTS.items() if "logits" in v}


def each(*, but="nothing", only=""):
    """Parametrise a test over the functions whose names contain ``only`` and do not contain ``but``."""
    chosen = {name: call for name, call in CALLS.items() if only in name and but not in name}
    return pytest.mark.parametrize(("function", "arguments"), chosen.values(), ids=chosen)
