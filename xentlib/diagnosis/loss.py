"""The loss that was seen, beside the right one and beside numbers that give a mistake away."""

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .. import activations
from . import right
from .given import Found, Given, at, is_whole, within_0_1
from .rules import CLIPS, CLOSE_ENOUGH, GROUPS, GUESSING_TOLERANCE, LOSS_TOLERANCE, MOST_TRIED, RELATIONS

Candidate = tuple[str, str, float, Any]  # rule, relation, the loss it would give, what its sentence needs


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
        yield from _equal(given, "ln C", math.log(given.classes), GUESSING_TOLERANCE, classes=given.classes)
    if given.may_be("sigmoid") and not (given.family is None and given.classes == 2):
        yield from _equal(given, "ln 2", math.log(2), GUESSING_TOLERANCE, classes=2)


def of_activating_twice(given: Given) -> Found:
    if _is_right(given):
        return
    if given.family != "sigmoid" and given.classes > 1:
        floor = math.log1p((given.classes - 1) / math.e)
        yield from _equal(given, "ln(1 + (C - 1)/e)", floor, classes=given.classes)
    if given.may_be("sigmoid") and within_0_1(given.labels):
        positive = float(given.labels.mean(dtype=np.float64))
        floor = math.log(2) - positive * (math.log(2) - math.log1p(1 / math.e))
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
    if abs(given.seen - number) <= max(least, half_a_digit(given)) + given.loss_rounding * number:
        yield {"loss": given.seen, "equals": name, "number": number, **more}


def _all_alike(given: Given) -> bool:
    """Whether no logit differs from the others of its row."""
    spread = given.logits.max(axis=given.class_axis) - given.logits.min(axis=given.class_axis) if given.classes else 0
    single = given.family == "sigmoid" or given.logits.ndim == 1
    return bool(np.max(np.abs(given.logits) if single else spread, initial=0) < 1e-2)


# ---- Beside the right loss ----


def half_a_digit(given: Given) -> float:
    """What rounding to the decimals that were printed may have changed: from two decimals, a single number."""
    if given.loss is None or given.loss.size != 1:
        return 0.0
    loss = given.loss.reshape(-1)[0]
    _, _, decimals = str(loss).partition(".")
    return 0.5 * 10.0 ** -max(2, len(decimals)) if decimals.isdigit() and len(decimals) <= 5 else 0.0


def _tolerance(given: Given, value: float) -> float:
    relative = max(1e-5, given.loss_rounding / 2, given.rounding / 8)
    return half_a_digit(given) + relative * abs(value)


def _matches(given: Given, value: float) -> bool:
    return math.isfinite(value) and abs(given.seen - value) <= _tolerance(given, value)


def _rights(given: Given) -> list[right.Right]:
    """The right losses, computed once: setdefault would compute them again for each check that asks."""
    if "rights" not in given.__dict__:
        given.__dict__["rights"] = [right.of(given, family) for family in right.families(given)]
    rights: list[right.Right] = given.__dict__["rights"]
    return rights


def _base(given: Given, this: right.Right) -> float:
    return this.total if given.reduction == "sum" else this.mean


def _is_right(given: Given) -> bool:
    """Whether the loss that was seen is what the arrays give."""
    if not math.isfinite(given.seen):
        return False
    for this in _rights(given):
        base = _base(given, this)
        if abs(given.seen - base) <= _tolerance(given, base) + given.rounding * abs(base) or base == given.seen:
            return True
    return False


def _related(given: Given) -> Iterator[dict[str, Any]]:
    """The first relation in which the loss that was seen fits the right one."""
    seen = given.seen
    if not math.isfinite(seen) or seen <= 0 or _is_right(given) or _known_number(given):
        return
    for this in _rights(given):
        base = _base(given, this)
        if not math.isfinite(base) or base <= 0 or _tolerance(given, seen) > CLOSE_ENOUGH * seen:
            continue
        for rule, name, value, k in _candidates(given, this):
            if _matches(given, value) and abs(value - base) > 2 * _tolerance(given, base):
                yield {"rule": rule, "loss": seen, "expected": base, "relation": name, "k": k, "gives": value}
                return


def _known_number(given: Given) -> bool:
    return any(any(check(given)) for check in (of_guessing, of_activating_twice, of_clipping))


def _candidates(given: Given, this: right.Right) -> Iterator[Candidate]:
    """What is asked most often comes first; what takes long to compute, last."""
    factor, offset, formula = "loss-off-by-a-factor", "loss-off-by-an-offset", "loss-of-another-formula"
    mean, total, count, every = this.mean, this.total, this.count, this.kept.size
    base = _base(given, this)
    yield factor, "summed", total, count
    if given.reduction == "sum":
        yield factor, "averaged", mean, count
    if given.classes > 1:
        name = "summed over classes" if this.family == "sigmoid" else None
        if name:
            yield factor, name, base * given.classes, given.classes
        yield factor, "averaged over classes", base / given.classes, given.classes
    if count < every:
        yield factor, "ignored labels counted", total / every, count
    if given.class_weight is not None:
        yield factor, "weights not divided out", total / max(1, count), count
    if given.labels.ndim > 1 and this.family == "sparse":
        yield factor, "summed over steps", total / given.labels.shape[0], every // given.labels.shape[0]
    for k in GROUPS:
        yield factor, "times groups", base * k, k
        yield factor, "divided by groups", base / k, k
    yield factor, "bits", base / math.log(2), None
    yield factor, "nats times ln 2", base * math.log(2), None
    if this.family != "sigmoid":
        for k in GROUPS:
            yield offset, "classes counted more than once", base + math.log(k), k
            yield offset, "part of the classes", base - math.log(k), k
    for k, value in _means_of_means(this):
        yield formula, "mean of means", value, k
    if given.labels.ndim and given.labels.shape[0] > 1:
        yield factor, "divided by the batch twice", base / given.labels.shape[0], given.labels.shape[0]
    yield formula, "perplexity", math.exp(min(base, 700)), None
    if given.logits.size > MOST_TRIED:
        return
    if given.label_smoothing:
        yield formula, "without smoothing", _base(given, right.of(given, this.family, smoothing=None)), None
    elif this.family != "sigmoid":
        smoothed = _smoothed(given, this)
        yield from ((formula, "with smoothing", value, k) for k, value in smoothed)
    if given.class_weight is not None or given.pos_weight is not None:
        yield formula, "without weights", _base(given, right.of(given, this.family, weighted=0.0)), None
    yield from _of_other_steps(given, this)
    last = -1

    def again(x: NDArray[Any]) -> NDArray[Any]:
        return activations.sigmoid(x) if this.family == "sigmoid" else activations.softmax(x, axis=last)

    yield formula, "activated twice", _base(given, right.of(given, this.family, again)), None
    yield formula, "logits taken for probabilities", _as_probabilities(given, this), None


def _means_of_means(this: right.Right) -> Iterator[tuple[int, float]]:
    """Means over equal numbers of examples in their order, then their mean: rows of the batch, ranks, steps."""
    if this.losses.size < 4 or this.count == this.kept.size and np.all(this.weights == this.weights.flat[0]):
        return
    shape = this.kept.shape
    for k in dict.fromkeys([*GROUPS, *shape[:1]]):
        if 1 < k < this.losses.size and this.losses.size % k == 0:
            sums = this.losses.reshape(k, -1).sum(axis=1)
            weights = this.weights.reshape(k, -1).sum(axis=1)
            if (weights > 0).all():
                yield k, float((sums / weights).mean())


def _smoothed(given: Given, this: right.Right) -> Iterator[tuple[float, float]]:
    """The loss is linear in the smoothing: two points give all of them."""
    if given.classes > 1 and np.isfinite(given.logits).all():
        ends = [_base(given, right.of(given, this.family, smoothing=s)) for s in (None, 1.0)]
        for k in (0.1, 0.05, 0.2):
            yield k, (1 - k) * ends[0] + k * ends[1]


def _of_other_steps(given: Given, this: right.Right) -> Iterator[Candidate]:
    if this.family == "sparse" and given.labels.ndim in (1, 2) and given.labels.shape[-1] > 4:
        for shift in (-1, 1):
            near, far = (
                slice(max(0, -shift), -shift if shift > 0 else None),
                slice(max(0, shift), shift if shift < 0 else None),
            )
            logits = np.moveaxis(given.logits, given.class_axis, -1)[..., near, :]
            labels = given.labels[..., far]
            kept = given.kept[..., far]
            moved = replace(given, logits=logits, labels=labels, mask=kept, axis=-1, family="sparse", loss=None)
            if right.families(moved):
                yield "loss-of-another-formula", "shifted", _base(given, right.of(moved, "sparse")), shift


def _as_probabilities(given: Given, this: right.Right) -> float:
    """What a loss does that was told it gets probabilities: divide each row by its sum, clip, take the logarithm."""
    clip = 1e-7
    x = given.logits.astype(np.float64)
    if this.family == "sigmoid":
        p = np.clip(x, clip, 1 - clip)
        return float((-given.labels * np.log(p) - (1 - given.labels) * np.log1p(-p)).mean())
    p = np.clip(x / x.sum(axis=given.class_axis, keepdims=True), clip, 1 - clip)
    if this.family == "softmax":
        losses = -(given.labels * np.log(p)).sum(axis=given.class_axis)
    else:
        y = np.expand_dims(np.clip(given.labels.astype(np.int64), 0, given.classes - 1), given.class_axis)
        losses = -np.squeeze(np.log(np.take_along_axis(p, y, given.class_axis)), given.class_axis)
    kept = this.kept.reshape(losses.shape)
    return float(losses[kept].mean())


def _with_code(code: str, given: Given) -> Found:
    if "related" not in given.__dict__:
        given.__dict__["related"] = [*_related(given)]
    for evidence in given.__dict__["related"]:
        if evidence["rule"] == code:
            yield {key: value for key, value in evidence.items() if key != "rule"}


def off_by_a_factor(given: Given) -> Found:
    return _with_code("loss-off-by-a-factor", given)


def off_by_an_offset(given: Given) -> Found:
    return _with_code("loss-off-by-an-offset", given)


def of_another_formula(given: Given) -> Found:
    return _with_code("loss-of-another-formula", given)


def said(evidence: dict[str, Any], language: str) -> dict[str, Any]:
    """The words of the relation in place of its name."""
    if "relation" not in evidence or evidence["relation"] not in RELATIONS:
        return evidence
    en, en_do, zh, zh_do = (text.format(k=evidence["k"]) for text in RELATIONS[evidence["relation"]])
    words = (en, en_do) if language == "en" else (zh, zh_do)
    return evidence | {"relation": words[0], "remedy": words[1]}
