"""The loss that was seen, beside the right one and beside numbers that give a mistake away."""

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from . import related, right
from .causes import CLIPS, LN_C, SIGMOID_TWICE, TWICE
from .formulas import evaluated
from .given import Found, Given, at, is_whole, within_0_1
from .relations import AMONG, PROVEN, RELATIONS, USUAL
from .rules import GUESSING_TOLERANCE, LOSS_TOLERANCE


def negative(given: Given) -> Found:
    if given.loss is not None:
        yield from at("loss", given.loss, given.loss < 0)


def of_zero(given: Given) -> Found:
    if given.loss is not None and given.loss.size and not given.loss.any():
        if given.kept.any() or not given.kept.size:  # else it is said that no label counts
            if not (_is_right(given) and given.logits.dtype.itemsize >= 8):
                yield {"loss": 0.0, "size": given.loss.size}


# ---- Telltale numbers ----


def of_guessing(given: Given) -> Found:
    if _is_right(given) and not _all_alike(given):
        return
    if given.family != "sigmoid" and given.classes > 1:
        yield from _equal(
            given, "ln C", evaluated(LN_C, {"C": given.classes}), GUESSING_TOLERANCE, classes=given.classes
        )
    if given.may_be("sigmoid") and not (given.family is None and given.classes == 2):
        yield from _equal(given, "ln 2", math.log(2), GUESSING_TOLERANCE, classes=2)


def of_activating_twice(given: Given) -> Found:
    if _is_right(given):
        return
    if given.family != "sigmoid" and given.classes > 1:
        floor = evaluated(TWICE, {"C": given.classes})
        yield from _equal(given, "ln(1 + (C - 1)/e)", floor, classes=given.classes)
    if given.may_be("sigmoid") and within_0_1(given.labels):
        positive = float(given.labels.mean(dtype=np.float64))
        floor = evaluated(SIGMOID_TWICE, {"p": positive})
        if positive and not (given.family is None and given.classes == 2 and positive == 1):
            yield from _equal(given, "a ln(1 + 1/e) + (1 - a) ln 2", floor, a=positive)


def of_clipping(given: Given) -> Found:
    if given.loss is None or not given.loss.size or _is_right(given):
        return
    largest = replace(given, loss=np.asarray(given.loss.max()))
    wrong, size = _hard_answers(given)
    for name, clip in CLIPS.items():
        found = [*_equal(largest, name, clip)]
        if not found and 0 < wrong < size:
            found = [*_equal(given, f"{name} x {wrong}/{size}", clip * wrong / size)]
        yield from found


def _hard_answers(given: Given) -> tuple[int, int]:
    """How many of the answers are wrong, if all are 0 or 1."""
    x = given.logits
    if not within_0_1(x) or not is_whole(x.astype(np.float64)) or not given.classes:
        return 0, 0
    if given.may_be("sparse"):
        wrong = x.argmax(axis=given.class_axis) != given.labels
    elif given.labels.shape == x.shape and within_0_1(given.labels):
        wrong = x != given.labels
        if given.classes > 1 and given.family != "sigmoid" and given.may_be("softmax"):
            wrong = wrong.any(axis=given.class_axis)
    else:
        return 0, 0
    return int(np.count_nonzero(wrong)), int(np.size(wrong))


def _equal(given: Given, name: str, number: float, least: float = LOSS_TOLERANCE, **more: float) -> Found:
    if abs(given.seen - number) <= max(least, given.half_a_digit) + given.loss_rounding * number:
        yield {"loss": given.seen, "equals": name, "number": number, **more}


def _all_alike(given: Given) -> bool:
    """Whether no logit differs from the others of its row."""
    spread = given.logits.max(axis=given.class_axis) - given.logits.min(axis=given.class_axis) if given.classes else 0
    single = given.family == "sigmoid" or given.logits.ndim == 1
    return bool(np.max(np.abs(given.logits) if single else spread, initial=0) < 1e-2)


# ---- Beside the right loss ----


def _tolerance(given: Given, value: float) -> float:
    relative = max(1e-5, given.loss_rounding / 2, given.rounding / 8)
    return given.half_a_digit + relative * abs(value)


def _matches(given: Given, value: float) -> bool:
    return math.isfinite(value) and abs(given.seen - value) <= _tolerance(given, value)


def _rights(given: Given) -> list[right.Right]:
    """The right losses, computed once: setdefault would compute them again for each check that asks."""
    if "rights" not in given.__dict__:
        given.__dict__["rights"] = [right.of(given, family) for family in right.families(given)]
    rights: list[right.Right] = given.__dict__["rights"]
    return rights


def _is_right(given: Given) -> bool:
    """Whether the loss that was seen is what the arrays give."""
    if not math.isfinite(given.seen):
        return False
    for this in _rights(given):
        base = related.base(given, this)
        if abs(given.seen - base) <= _tolerance(given, base) + given.rounding * abs(base) or base == given.seen:
            return True
    return False


def _fitting(given: Given) -> Iterator[dict[str, Any]]:
    """The relations in which the loss that was seen fits the right one, the likelier first."""
    seen = given.seen
    if not math.isfinite(seen) or seen == 0 or _is_right(given):
        return
    open_ = _tolerance(given, seen) / abs(seen)
    for this in _rights(given):
        base = related.base(given, this)
        if not math.isfinite(base) or base <= 0:
            continue
        known = related.letters(given, this)
        numbers: list[float] = []
        for name, relation in RELATIONS.items():
            if open_ > relation.open:
                continue
            for k, value in related.values(name, relation, given, this, known):
                if not _matches(given, value):
                    continue
                # Of causes that give the same number the likelier one is named.
                if not any(math.isclose(value, number) for number in numbers):
                    numbers.append(value)
                    yield _evidence(given, base, name, k, value)
                break
        for name, k, value, apart in related.rarer(given, this) if not numbers else []:
            if _matches(given, value) and 2 * _tolerance(given, value) < apart * USUAL:
                yield _evidence(given, base, name, k, value)
                break


def _evidence(given: Given, base: float, name: str, k: Any, value: float) -> dict[str, Any]:
    return {"loss": given.seen, "expected": base, "relation": name, "k": k, "gives": value}


def _related(given: Given) -> list[dict[str, Any]]:
    """At most three, each with its place among those that fit; a telltale number that fits comes before them."""
    if "related" not in given.__dict__:
        telltale = [check for check in (of_guessing, of_activating_twice, of_clipping) if any(check(given))]
        fitting = [
            e for e in _fitting(given) if e["relation"] != "activated twice" or of_activating_twice not in telltale
        ]
        fits = len(fitting) + len(telltale)
        given.__dict__["related"] = [
            evidence | {"place": place, "fits": fits} for place, evidence in enumerate(fitting[:3], 1 + len(telltale))
        ]
    found: list[dict[str, Any]] = given.__dict__["related"]
    return found


def _with_code(code: str, given: Given) -> Found:
    yield from (evidence for evidence in _related(given) if RELATIONS[evidence["relation"]].code == code)


def off_by_a_factor(given: Given) -> Found:
    return _with_code("loss-off-by-a-factor", given)


def off_by_an_offset(given: Given) -> Found:
    return _with_code("loss-off-by-an-offset", given)


def of_another_formula(given: Given) -> Found:
    return _with_code("loss-of-another-formula", given)


def said(evidence: dict[str, Any], language: str) -> dict[str, Any]:
    """The words of the relation in place of its name."""
    if "relation" not in evidence:
        return evidence
    relation = RELATIONS[evidence["relation"]]
    words, do = (getattr(relation, name).format(k=evidence["k"]) for name in (language, f"{language}_do"))
    among = AMONG[language].format(**evidence) if evidence["fits"] > 1 else ""
    return evidence | {"relation": words + among, "remedy": do}


def certainty(evidence: dict[str, Any], of_rule: int) -> int:
    """What fits these digits as well is possible; so is what fits few digits."""
    if "relation" not in evidence:
        return of_rule
    wide = abs(evidence["gives"] - evidence["loss"]) > PROVEN * abs(evidence["loss"])
    return 1 if evidence["place"] > 1 or wide else of_rule
