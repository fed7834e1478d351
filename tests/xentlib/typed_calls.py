"""Calls as users write them, for `make check`: mypy must find nothing in strict mode, here and in what they call."""

import numpy as np
import xentlib as xl
from numpy.typing import NDArray

labels: NDArray[np.int64] = np.array([0, 1])
rows: NDArray[np.float32] = np.zeros((2, 2), np.float32)


def calls() -> list[NDArray[np.floating]]:
    """Each public function, with the annotations that its result must fit."""
    return [
        xl.sigmoid(rows),
        xl.log_sigmoid([0.5, 1]),
        xl.softmax(rows, axis=0),
        xl.log_softmax(rows),
        xl.sigmoid_cross_entropy_with_logits(labels=rows, logits=rows),
        xl.weighted_cross_entropy_with_logits(labels=rows, logits=rows, pos_weight=2.0),
        xl.softmax_cross_entropy_with_logits(labels=rows, logits=rows, axis=-1),
        xl.softmax_cross_entropy_with_logits_v2(labels=rows, logits=rows),
        xl.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=rows),
        xl.gradients.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=rows),
        xl.gradients.softmax_cross_entropy_with_logits(labels=rows, logits=rows),
    ]


def looked_at() -> str:
    """The findings and what they hold."""
    found = xl.diagnose(labels=labels, logits=rows, loss=0.7, function=xl.sigmoid, ignore_index=-100, language="zh")
    found.raise_if_any()
    return "".join(f"{finding.code}{finding.address}{finding.evidence.get('count')}" for finding in found)
