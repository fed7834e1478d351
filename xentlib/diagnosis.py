"""What real labels, logits and losses give away: the findings of `diagnose`.

Each check looks for one mistake and yields its evidence. The table CHECKS, last, gives it a code and two sentences.
What the losses refuse for its shape or its values is looked at here.
"""

import html
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from . import _checks

FAMILIES = {
    "sigmoid_cross_entropy_with_logits": "sigmoid",
    "weighted_cross_entropy_with_logits": "sigmoid",
    "softmax_cross_entropy_with_logits": "softmax",
    "softmax_cross_entropy_with_logits_v2": "softmax",
    "sparse_softmax_cross_entropy_with_logits": "sparse",
}
SHOWN = 5  # places of which a finding gives index and value
SUM_TOLERANCE = 0.01  # of a row's distance from 1; bfloat16 probabilities are off by 0.002
LOSS_TOLERANCE = 5e-5  # training loops print four decimals
SAMPLED = 10_000  # elements are evidence enough
ODDS = 1000
FLOAT16_MAX = float(np.finfo(np.float16).max)
# What a loss made of probabilities returns for log(0), by where it clips: nothing is larger.
CLIPS = {
    "-ln(2^-23)": 23 * math.log(2),
    "-ln(1e-7)": 7 * math.log(10),
    "-ln(1e-8)": 8 * math.log(10),
    "-ln(1e-12)": 12 * math.log(10),
    "-ln(1e-15)": 15 * math.log(10),
    "-ln(2^-52)": 52 * math.log(2),
    "-ln(e^-100)": 100.0,
}


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, or looks wrong.

    Attributes:
        code: What was found; the same in every version.
        evidence: Where: indices, values, shapes. Indices are those of the first few places.
        en: A sentence on it in English.
        zh: The same in Chinese.
        page: The section that explains it, relative to the site's home, or to /en/ for English.
    """

    code: str
    evidence: dict[str, Any] = field(hash=False)
    en: str
    zh: str
    page: str

    def __str__(self) -> str:
        return f"{self.code}\n  {self.en}\n  {self.zh}\n  {self._facts()}\n  {self.page}"

    def _facts(self) -> str:
        return ", ".join(f"{name} = {_shown(value)}" for name, value in self.evidence.items())

    def _repr_html_(self) -> str:
        code, en, zh, facts, page = map(html.escape, (self.code, self.en, self.zh, self._facts(), self.page))
        return (
            f'<p><strong><code>{code}</code></strong><br>{en}<br><span lang="zh">{zh}</span>'
            f"<br><code>{facts}</code><br><small>{page}</small></p>"
        )


class Findings(tuple[Finding, ...]):
    """What `diagnose` found, in the order of the page: empty, and so false, if nothing was."""

    __slots__ = ()

    def __str__(self) -> str:
        return "\n\n".join(map(str, self)) or "Nothing found. 没有发现问题。"

    __repr__ = __str__  # what a terminal shows

    def _repr_html_(self) -> str:
        return "\n".join(finding._repr_html_() for finding in self) or f"<p>{self}</p>"


def diagnose(
    *,
    labels: ArrayLike,
    logits: ArrayLike,
    loss: ArrayLike | None = None,
    function: Callable | str | None = None,
    axis: int = -1,
) -> Findings:
    """Look for known mistakes in the arguments of a loss, and in the loss that was seen.

    Nothing is checked that healthy arguments could fail. Labels and logits of one shape suit two losses: name the
    ``function``, and what only its arguments can get wrong is checked as well.

    Args:
        labels: Whatever is passed to the loss; also what it refuses.
        logits: Whatever is passed to the loss; also what it refuses.
        loss: The loss that was seen: one number such as the mean a training loop prints, or one for each example.
        function: The loss that is meant, or its name. If it is not given, the shapes decide what they can.
        axis: The axis of the classes, for ``softmax_cross_entropy_with_logits``.

    Returns:
        A tuple of findings, empty if there are none, that prints in English and Chinese. Each has a ``code``, its
            ``evidence``, a sentence in ``en`` and in ``zh``, and the ``page`` on which a section explains it.

    Raises:
        TypeError: ``labels``, ``logits`` or ``loss`` are not real-valued, or one is a masked array; ``function`` is
            neither a function nor a name, or ``axis`` is no integer.
        ValueError: An array is ragged, ``function`` is none of the losses, or ``axis`` is none of the axes.

    Examples:
        >>> for finding in diagnose(labels=[[0, 1], [1, 0]], logits=[[0.1, 0.9], [0.8, 0.2]]):
        ...     print(finding.code, finding.evidence)
        looks-like-probabilities {'smallest': 0.1, 'largest': 0.9, 'rows_that_sum_to_1': 2}
        >>> diagnose(labels=[1, 0], logits=[[-1.3, 2.9], [3.8, 0.2]])
        Nothing found. 没有发现问题。
    """
    logits = _checks.real("logits", logits)
    given = _Given(
        labels=_checks.real("labels", labels),
        logits=logits,
        loss=None if loss is None else _checks.real("loss", loss),
        family=None if function is None else FAMILIES[_checks.name_of(function, FAMILIES)],
        axis=_checks.axis_of(logits, axis),
    )
    # Comparing and adding NaN and infinities is the purpose here, and worth no warning.
    with np.errstate(all="ignore"):
        return Findings(
            Finding(code, evidence, en.format(**evidence), zh.format(**evidence), f"troubleshooting/diagnose/#{code}")
            for code, (check, en, zh) in CHECKS.items()
            for evidence in check(given)
        )


# ---- What was given ----


@dataclass(frozen=True)
class _Given:
    labels: NDArray
    logits: NDArray
    loss: NDArray | None
    family: str | None
    axis: int

    def may_be(self, family: str) -> bool:
        """Whether this loss is meant, as far as anyone said, and the shapes suit it."""
        if self.family not in (None, family):
            return False
        if family == "sigmoid":
            return self.labels.shape == self.logits.shape
        if self.logits.ndim == 0:
            return False
        if family == "softmax":
            return self.labels.shape == self.logits.shape
        # A column of logits without a word is one of sigmoid's: nobody means one class.
        return self.labels.shape == self.logits.shape[:-1] and (self.family == "sparse" or self.logits.shape[-1] != 1)

    @property
    def class_axis(self) -> int:
        return -1 if self.family == "sparse" or self.may_be("sparse") else self.axis

    @property
    def classes(self) -> int:
        return self.logits.shape[self.class_axis] if self.logits.ndim else 0

    @property
    def mean_loss(self) -> float:
        return math.nan if self.loss is None or not self.loss.size else float(self.loss.mean(dtype=np.float64))


# ---- Evidence ----


def _shown(value: Any) -> str:
    """Six digits of each number: what comes after them differs between machines."""
    if isinstance(value, list):
        return f"[{', '.join(map(_shown, value))}]"
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _item(value: np.generic) -> bool | int | float:
    return float(value) if value.dtype.kind == "f" else value.item()


def _at(argument: str, array: NDArray, mask: NDArray) -> Iterator[dict[str, Any]]:
    """Where the mask is true, and what stands there: all are counted, the first few are shown."""
    count = int(np.count_nonzero(mask))
    if count:
        flat, place, indices = np.ravel(mask), -1, []
        for _ in range(min(count, SHOWN)):
            place += 1 + int(flat[place + 1 :].argmax())
            indices.append(tuple(map(int, np.unravel_index(place, np.shape(mask)))))
        values = [_item(array[index]) for index in indices]
        yield {"argument": argument, "count": count, "size": mask.size, "indices": indices, "values": values}


def _shapes(given: _Given, **more: Any) -> dict[str, Any]:
    return {"labels_shape": given.labels.shape, "logits_shape": given.logits.shape, **more}


def _within_0_1(array: NDArray) -> bool:
    return array.size > 0 and bool(array.min() >= 0 and array.max() <= 1)


def _whole(array: NDArray) -> bool:
    return array.dtype.kind in "iu" or (array.dtype.kind == "f" and array.size > 0 and bool((array % 1 == 0).all()))


# ---- Shapes ----


def _class_indices_for_dense_loss(given: _Given) -> Iterator[dict]:
    if given.family in ("softmax", "sigmoid") and given.logits.ndim and given.classes > 1:
        if given.labels.shape == tuple(np.delete(given.logits.shape, given.axis)) and _whole(given.labels):
            yield _shapes(given, labels_dtype=str(given.labels.dtype))


def _one_hot_for_sparse_loss(given: _Given) -> Iterator[dict]:
    if given.family == "sparse" and given.labels.shape == given.logits.shape and given.classes > 1:
        sums = given.labels.sum(axis=-1, dtype=np.float64)
        if _within_0_1(given.labels) and np.abs(sums - 1).max() <= SUM_TOLERANCE:
            yield _shapes(given)


def _column_of_class_indices(given: _Given) -> Iterator[dict]:
    if given.family != "sigmoid" and given.classes > 1 and given.labels.shape == (*given.logits.shape[:-1], 1):
        if _whole(given.labels):
            yield _shapes(given)


def _column_against_vector(given: _Given) -> Iterator[dict]:
    shorter, longer = sorted([given.labels.shape, given.logits.shape], key=len)
    if given.family in (None, "sigmoid") and len(shorter) == 1 and longer == (*shorter, 1):
        yield _shapes(given, broadcast_shape=np.broadcast_shapes(shorter, longer))


def _too_few_classes(given: _Given) -> Iterator[dict]:
    softmax = given.family in ("softmax", "sparse") or given.may_be("sparse")
    if softmax and given.logits.ndim and given.classes < 2:
        yield _shapes(given, classes=given.classes)


def _shapes_do_not_match(given: _Given) -> Iterator[dict]:
    known = (_class_indices_for_dense_loss, _one_hot_for_sparse_loss, _column_of_class_indices, _column_against_vector)
    if not any(map(given.may_be, ("sigmoid", "softmax", "sparse"))) and not any(any(check(given)) for check in known):
        yield _shapes(given)


# ---- Values ----


def _nan(given: _Given) -> Iterator[dict]:
    for name in ("labels", "logits", "loss"):
        array = getattr(given, name)
        if array is not None:
            yield from _at(name, array, np.isnan(array))


def _infinite(given: _Given) -> Iterator[dict]:
    for name in ("logits", "loss"):
        array = getattr(given, name)
        if array is not None:
            yield from _at(name, array, np.isinf(array))


def _label_on_minus_infinity(given: _Given) -> Iterator[dict]:
    if given.labels.shape == given.logits.shape:
        yield from _at("labels", given.labels, np.isneginf(given.logits) & (given.labels > 0))
    elif given.may_be("sparse") and given.labels.dtype.kind in "iu" and given.classes:
        labels = np.clip(given.labels.astype(np.intp), 0, given.classes - 1)
        chosen = np.take_along_axis(given.logits, labels[..., np.newaxis], axis=-1)[..., 0]
        yield from _at("labels", given.labels, np.isneginf(chosen) & (labels == given.labels))


def _looks_like_probabilities(given: _Given) -> Iterator[dict]:
    if not _within_0_1(given.logits):
        return
    evidence = {"smallest": _item(given.logits.min()), "largest": _item(given.logits.max())}
    if given.classes > 1 and not (given.family == "sigmoid" and given.logits.ndim == 1):
        sums = given.logits.sum(axis=given.class_axis, dtype=np.float64)
        # Of one row such as [0, 1] nothing can be said.
        if np.abs(sums - 1).max() <= SUM_TOLERANCE and (sums.size > 1 or evidence["largest"] < 1):
            yield evidence | {"rows_that_sum_to_1": sums.size}
            return
    if given.may_be("sigmoid") and _within_0_1(given.labels):
        odds = _odds_of_probabilities(given.labels, given.logits)
        if odds > ODDS:
            yield evidence | {"times_likelier": odds}


def _odds_of_probabilities(labels: NDArray, logits: NDArray) -> float:
    """How many times likelier the labels are if the logits are probabilities, and not logits plus the best constant.

    The constant is a bias that the model has not learnt yet: without it, mostly positive labels would look alike.
    With it, true logits reach odds of k by chance in one of k batches at most, by Markov's inequality.
    """
    step = -(-logits.size // SAMPLED)
    z, x = (np.ravel(array)[::step].astype(np.float64) for array in (labels, logits))
    positive = z.mean()
    if not 0 < positive < 1:
        return 0.0
    shifted = x + math.log(positive / (1 - positive)) - x.mean()
    for _ in range(3):  # Newton's steps to the constant that suits the labels best
        sigma = 1 / (1 + np.exp(-shifted))
        shifted += (positive - sigma.mean()) / (sigma * (1 - sigma)).mean()
    p = np.clip(x, 1e-7, 1 - 1e-7)
    as_logits = np.logaddexp(0, shifted) - z * shifted
    as_probabilities = -z * np.log(p) - (1 - z) * np.log1p(-p)
    return math.exp(min(float((as_logits - as_probabilities).sum()), 700))


def _labels_outside_0_1(given: _Given) -> Iterator[dict]:
    if given.may_be("sigmoid") or given.may_be("softmax"):
        yield from _at("labels", given.labels, (given.labels < 0) | (given.labels > 1))


def _labels_do_not_sum_to_1(given: _Given) -> Iterator[dict]:
    if given.family == "softmax" and given.may_be("softmax") and given.classes > 1:
        sums = given.labels.sum(axis=given.axis, dtype=np.float64)
        yield from _at(f"labels.sum(axis={given.axis})", sums, np.abs(sums - 1) > SUM_TOLERANCE)


def _class_index_out_of_range(given: _Given) -> Iterator[dict]:
    if given.may_be("sparse") and _whole(given.labels):
        outside = (given.labels < 0) | (given.labels >= given.classes)
        for evidence in _at("labels", given.labels, outside):
            yield evidence | {"classes": given.classes}


def _class_indices_not_integers(given: _Given) -> Iterator[dict]:
    if given.may_be("sparse") and given.labels.dtype.kind not in "iu" and given.labels.size:
        yield {"labels_dtype": str(given.labels.dtype), "whole_numbers": _whole(given.labels)}


def _float16_overflow_ahead(given: _Given) -> Iterator[dict]:
    if given.logits.dtype.type is np.float16:
        size = np.abs(given.logits)
        yield from _at("logits", given.logits, (size > FLOAT16_MAX / 2) & np.isfinite(size))
        if given.classes > FLOAT16_MAX:
            powers = np.exp(given.logits - given.logits.max(axis=given.class_axis, keepdims=True))
            sums = powers.sum(axis=given.class_axis, dtype=np.float64)
            yield from _at("sum of e^(x - max)", sums, sums > FLOAT16_MAX)


# ---- The loss that was seen ----


def _negative_loss(given: _Given) -> Iterator[dict]:
    if given.loss is not None:
        yield from _at("loss", given.loss, given.loss < 0)


def _loss_of_zero(given: _Given) -> Iterator[dict]:
    if given.loss is not None and given.loss.size and not given.loss.any():
        yield {"loss": 0.0, "size": given.loss.size}


def _loss_of_guessing(given: _Given) -> Iterator[dict]:
    if given.family != "sigmoid" and given.classes > 1:
        yield from _equal(given.mean_loss, "ln C", math.log(given.classes), classes=given.classes)
    if given.may_be("sigmoid") and not (given.family is None and given.classes == 2):
        yield from _equal(given.mean_loss, "ln 2", math.log(2), classes=2)


def _loss_of_activating_twice(given: _Given) -> Iterator[dict]:
    if given.family != "sigmoid" and given.classes > 1:
        floor = math.log1p((given.classes - 1) / math.e)
        yield from _equal(given.mean_loss, "ln(1 + (C - 1)/e)", floor, classes=given.classes)
    if given.may_be("sigmoid") and _within_0_1(given.labels):
        positive = float(given.labels.mean(dtype=np.float64))
        floor = math.log(2) - positive * (math.log(2) - math.log1p(1 / math.e))
        if positive and not (given.family is None and given.classes == 2 and positive == 1):
            yield from _equal(given.mean_loss, "a ln(1 + 1/e) + (1 - a) ln 2", floor, a=positive)


def _loss_of_clipping(given: _Given) -> Iterator[dict]:
    if given.loss is not None and given.loss.size:
        for name, clip in CLIPS.items():
            yield from _equal(_item(given.loss.max()), name, clip)


def _equal(loss: float, name: str, number: float, **more: float) -> Iterator[dict]:
    if abs(loss - number) <= LOSS_TOLERANCE:
        yield {"loss": float(loss), "equals": name, "number": number, **more}


# ---- The table ----

CHECKS: dict[str, tuple[Callable[[_Given], Iterator[dict]], str, str]] = {
    "class-indices-for-dense-loss": (
        _class_indices_for_dense_loss,
        "The labels are class indices, one for each row, but this loss wants one number for each logit: "
        "use sparse_softmax_cross_entropy_with_logits.",
        "标签是类别索引，每行一个，而这个损失要求每个 logit 各有一个标签："
        "请改用 sparse_softmax_cross_entropy_with_logits。",
    ),
    "one-hot-for-sparse-loss": (
        _one_hot_for_sparse_loss,
        "The labels have one number for each class, but this loss wants one class index for each row: "
        "use softmax_cross_entropy_with_logits, or pass labels.argmax(axis=-1).",
        "标签给每个类别一个数，而这个损失要求每行一个类别索引："
        "请改用 softmax_cross_entropy_with_logits，或传入 labels.argmax(axis=-1)。",
    ),
    "column-of-class-indices": (
        _column_of_class_indices,
        "The class indices stand in a column: drop the extra axis with labels[..., 0] and use "
        "sparse_softmax_cross_entropy_with_logits.",
        "类别索引多了一个长度为 1 的轴：请用 labels[..., 0] 去掉它，再用 sparse_softmax_cross_entropy_with_logits。",
    ),
    "column-against-vector": (
        _column_against_vector,
        "One argument has an extra axis of size 1. Where shapes are broadcast, every label meets every logit, "
        "in shape {broadcast_shape}: drop the axis.",
        "labels 和 logits 中，有一个多了长度为 1 的轴。一旦广播，每个标签都会与每个 logit 配对，"
        "形状成为 {broadcast_shape}：请去掉这个轴。",
    ),
    "too-few-classes": (
        _too_few_classes,
        "The class axis has size {classes}, and a softmax needs two classes at least. "
        "For yes or no use sigmoid_cross_entropy_with_logits.",
        "类别轴的长度是 {classes}，而 softmax 至少要有两个类别。"
        "若只判断是与否，请用 sigmoid_cross_entropy_with_logits。",
    ),
    "shapes-do-not-match": (
        _shapes_do_not_match,
        "Labels of shape {labels_shape} do not go with logits of shape {logits_shape}: "
        "the shapes must be equal, or equal without the last axis for the sparse loss.",
        "形状为 {labels_shape} 的标签与形状为 {logits_shape} 的 logits 对不上："
        "两者应当相同；用稀疏版损失时，标签少最后一个轴。",
    ),
    "nan": (
        _nan,
        "NaN in {argument}, at {count} of {size} places: every loss and every mean it enters is NaN.",
        "{argument} 中有 NaN，{size} 个里占 {count} 个：用到它的损失和均值都会是 NaN。",
    ),
    "infinite": (
        _infinite,
        "Infinities in {argument}, at {count} of {size} places: "
        "on purpose if they mask classes, else from an overflow or a log(0).",
        "{argument} 中有无穷大，{size} 个里占 {count} 个：如果不是有意屏蔽类别，就是发生了上溢，或对 0 取了对数。",
    ),
    "label-on-minus-infinity": (
        _label_on_minus_infinity,
        "{count} of {size} labels stand at a logit of -inf: there the loss is infinite.",
        "{size} 个标签里有 {count} 个对应的 logit 是 -inf：那里的损失是无穷大。",
    ),
    "looks-like-probabilities": (
        _looks_like_probabilities,
        "All logits lie in [0, 1] and behave like probabilities: "
        "if a softmax or a sigmoid comes before the loss, remove it.",
        "所有 logits 都在 [0, 1] 之内，而且表现得像概率：如果损失之前已经做过 softmax 或 sigmoid，请去掉。",
    ),
    "labels-outside-0-1": (
        _labels_outside_0_1,
        "{count} of {size} labels lie outside [0, 1]: the loss can be negative, without a lower bound.",
        "{size} 个标签里有 {count} 个不在 [0, 1] 之内：损失可能为负，而且没有下界。",
    ),
    "labels-do-not-sum-to-1": (
        _labels_do_not_sum_to_1,
        "The labels of {count} of {size} rows do not sum to 1, the first to {values[0]:.6g}: "
        "this loss takes a distribution over the classes.",
        "{size} 行标签里有 {count} 行之和不是 1，第一处的和是 {values[0]:.6g}：这个损失要求每行是各类别的概率分布。",
    ),
    "class-index-out-of-range": (
        _class_index_out_of_range,
        "{count} of {size} class indices are not in [0, {classes}): "
        "count from 0, and leave out what only marks padding.",
        "{size} 个类别索引里有 {count} 个不在 [0, {classes}) 之内：类别从 0 数起，只用来标记填充的标签要先去掉。",
    ),
    "class-indices-not-integers": (
        _class_indices_not_integers,
        "Class indices must have an integer dtype, and these have {labels_dtype}: "
        "if all are whole numbers, convert them with labels.astype(int).",
        "类别索引必须是整数类型，这里却是 {labels_dtype}：确认都是整数之后，用 labels.astype(int) 转换。",
    ),
    "float16-overflow-ahead": (
        _float16_overflow_ahead,
        "{argument}: {count} of {size} come so close to 65504, where float16 ends, that the next sum or difference may "
        "be infinite. Compute the loss in float32.",
        "{argument}：{size} 个里有 {count} 个接近或超过 float16 的上限 65504，再加减一次就可能是无穷大。"
        "请用 float32 计算损失。",
    ),
    "negative-loss": (
        _negative_loss,
        "The loss is negative, at {count} of {size} places. With labels in [0, 1] none can be: "
        "look for labels outside it, for swapped arguments, for a missing minus sign.",
        "损失为负，{size} 个里占 {count} 个。标签在 [0, 1] 之内时不会如此："
        "请检查标签的范围、参数是否颠倒、公式是否漏了负号。",
    ),
    "loss-of-zero": (
        _loss_of_zero,
        "The loss is exactly 0: its digits were lost, there is a single class, or no label counts.",
        "损失恰好是 0：有效数字丢光了，或者只有一个类别，或者没有标签计入损失。",
    ),
    "loss-of-guessing": (
        _loss_of_guessing,
        "The loss is {equals} = {number:.6f}, for {classes} classes: all get the same probability. "
        "That is normal when training starts; later, nothing was learnt.",
        "损失等于 {equals} = {number:.6f}（{classes} 个类别）：每个类别得到同样的概率。"
        "训练刚开始时这很正常，之后仍是如此，就是什么也没有学到。",
    ),
    "loss-of-activating-twice": (
        _loss_of_activating_twice,
        "The loss is {equals} = {number:.6f}, its floor if the logits went through a softmax or a sigmoid already: "
        "remove it.",
        "损失等于 {equals} = {number:.6f}：logits 若已经过 softmax 或 sigmoid，最低只能到这里。请去掉多余的那次。",
    ),
    "loss-of-clipping": (
        _loss_of_clipping,
        "The largest loss is {equals} = {number:.6f}, the price of a log(0) that was clipped: "
        "use a loss that takes logits.",
        "最大的损失等于 {equals} = {number:.6f}：这是对 0 取对数、又被截断的结果。请改用接收 logits 的损失。",
    ),
}
