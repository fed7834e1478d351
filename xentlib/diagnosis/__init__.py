"""What real labels, logits and losses give away: the findings of `diagnose`.

`rules` is the table; `arrays`, `labels`, `logits` and `loss` hold the checks that it names, each of which looks for one
mistake and yields its evidence. What the losses refuse for its shape or its values is looked at here.
"""

from __future__ import annotations  # help() shows ArrayLike, not all that it stands for

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from .. import _checks
from . import arrays, labels, logits
from . import loss as loss_room
from .causes import CLIPS
from .findings import Finding, Findings, language_of_reader
from .given import Given
from .rules import RULES, Rule

__all__ = ["CHECKS", "CLIPS", "FAMILIES", "RULES", "Finding", "Findings", "Rule", "diagnose"]

FAMILIES = {
    "sigmoid_cross_entropy_with_logits": "sigmoid",
    "weighted_cross_entropy_with_logits": "sigmoid",
    "softmax_cross_entropy_with_logits": "softmax",
    "softmax_cross_entropy_with_logits_v2": "softmax",
    "sparse_softmax_cross_entropy_with_logits": "sparse",
}
ROOMS = {"arrays": arrays, "labels": labels, "logits": logits, "loss": loss_room}
REDUCTIONS = ("mean", "sum", "none")
LANGUAGES = ("en", "zh")


def _check(rule: Rule) -> Callable[[Given], Any]:
    room, _, name = rule.check.partition(".")
    check: Callable[[Given], Any] = getattr(ROOMS[room], name)
    return check


CHECKS = {code: _check(rule) for code, rule in RULES.items()}


def diagnose(
    *,
    labels: ArrayLike,
    logits: ArrayLike,
    loss: ArrayLike | None = None,
    function: Callable[..., Any] | str | None = None,
    axis: int | None = None,
    ignore_index: int | None = None,
    mask: ArrayLike | None = None,
    class_weight: ArrayLike | None = None,
    pos_weight: ArrayLike | None = None,
    label_smoothing: float = 0.0,
    reduction: str = "mean",
    language: str | None = None,
) -> Findings:
    """Look for known mistakes in the arguments of a loss, and in the loss that was seen.

    Nothing is checked that healthy arguments could fail. Labels and logits of one shape suit two losses: name the
    ``function``, and what only its arguments can get wrong is checked as well. A ``loss`` is compared with the one that
    the arrays give.

    Args:
        labels: Whatever is passed to the loss; also what it refuses.
        logits: Whatever is passed to the loss; also what it refuses.
        loss: The loss that was seen: one number such as the mean a training loop prints, or one for each example.
        function: The loss that is meant, or its name. If it is not given, the shapes decide what they can.
        axis: The axis of the classes. If it is not given, the last one, or axis 1 where only that suits the labels.
        ignore_index: The class index that is left out. Without it and ``function`` PyTorch's default is.
        mask: Which examples count: numbers or booleans that broadcast to the shape of the class indices or rows.
        class_weight: A weight for each class.
        pos_weight: The weight of positive labels, as in the weighted loss.
        label_smoothing: The smoothing that the loss applies to the labels.
        reduction: ``"mean"``, ``"sum"`` or ``"none"``: how the loss that was seen comes from those of the examples.
        language: ``"en"`` or ``"zh"``. If it is not given, what LC_ALL, LC_MESSAGES or LANG say, English by default.

    Returns:
        A tuple of findings, empty if there are none, the most certain first. Each has a ``code``, its ``evidence``, a
            sentence in ``en`` and in ``zh``, what to do in ``en_do`` and ``zh_do``, its ``certainty``, and the ``page``
            on which a section explains it.

    Raises:
        TypeError: ``labels``, ``logits``, ``loss``, a mask or a weight are not real-valued, or one is a masked array;
            ``function`` is neither a function nor a name, or ``axis`` or ``ignore_index`` is no integer.
        ValueError: An array is ragged, ``function`` is none of the losses, ``axis`` is none of the axes, or
            ``reduction`` or ``language`` is none of those above.

    Examples:
        >>> for finding in diagnose(labels=[[0, 1], [1, 0]], logits=[[0.1, 0.9], [0.8, 0.2]]):
        ...     print(finding.code, finding.evidence)
        looks-like-probabilities {'smallest': 0.1, 'largest': 0.9, 'rows_that_sum_to_1': 2}
        >>> diagnose(labels=[1, 0], logits=[[-1.3, 2.9], [3.8, 0.2]], language="en") == ()
        True
        >>> (finding,) = diagnose(labels=[1, 0], logits=[[1, 3], [2, 0]], loss=0.253856)
        >>> finding.evidence["relation"], round(finding.evidence["expected"], 6)
        ('summed', 0.126928)
    """
    x = _checks.real("logits", logits)
    optional = {"loss": loss, "mask": mask, "class_weight": class_weight, "pos_weight": pos_weight}
    given = Given(
        labels=_checks.real("labels", labels),
        logits=x,
        family=None if function is None else FAMILIES[_checks.name_of(function, FAMILIES)],
        axis=None if axis is None else _checks.axis_of(x, axis),
        ignore_index=None if ignore_index is None else _checks.integer("ignore_index", ignore_index),
        label_smoothing=float(label_smoothing),
        reduction=_checks.one_of("reduction", reduction, REDUCTIONS),
        rounding=_rounding(logits),
        loss_rounding=_rounding(loss),
        **{name: None if value is None else _checks.real(name, value) for name, value in optional.items()},
    )
    spoken = _checks.one_of("language", language_of_reader() if language is None else language, LANGUAGES)
    # Comparing and adding NaN and infinities is the purpose here, and worth no warning.
    with np.errstate(all="ignore"):
        found = [_finding(code, evidence, spoken) for code, check in CHECKS.items() for evidence in check(given)]
    return Findings(sorted(found, key=lambda finding: (-finding.certainty, finding.evidence.get("place", 0))), spoken)


def _rounding(value: Any) -> float:
    """The relative distance of neighbours in the dtype in which the value came, if that is a half-precision one."""
    dtype = str(getattr(value, "dtype", ""))
    return 2.0**-7 if "bfloat16" in dtype else 2.0**-10 if "float16" in dtype else 0.0


def _finding(code: str, evidence: dict[str, Any], language: str) -> Finding:
    rule = RULES[code]
    en, zh = loss_room.said(evidence, "en"), loss_room.said(evidence, "zh")
    return Finding(
        code,
        evidence,
        rule.en.format(**en),
        rule.zh.format(**zh),
        f"troubleshooting/diagnose/#{code}",
        rule.en_do.format(**en),
        rule.zh_do.format(**zh),
        loss_room.certainty(evidence, rule.certainty),
        language,
    )
