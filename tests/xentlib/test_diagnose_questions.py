"""`diagnose` on what people ask in public: their mistake is named, and arrays without a mistake are left alone.

Each is rebuilt here in kinds: other numbers of classes, other marks, other layouts, dtypes and printed decimals.
"""

import math

import numpy as np
import pytest
import xentlib as xl
from xentlib.diagnosis import rules

from tests.xentlib import draws

pytestmark = pytest.mark.slow

SIGMOID = "sigmoid_cross_entropy_with_logits"
SOFTMAX = "softmax_cross_entropy_with_logits"
SPARSE = "sparse_softmax_cross_entropy_with_logits"


def codes(**arguments):
    return [finding.code for finding in xl.diagnose(**arguments)]


def relation(**arguments):
    return [(f.evidence["relation"], f.evidence["k"]) for f in xl.diagnose(**arguments) if "relation" in f.evidence]


def batch(seed, shape, classes, lead=2.0):
    """Logits of a model that has learnt something, classes last, and the class indices."""
    rng = np.random.default_rng(seed)
    labels = rng.integers(classes, size=shape)
    logits = rng.normal(size=(*shape, classes))
    np.put_along_axis(logits, labels[..., np.newaxis], lead + rng.normal(size=(*shape, 1)), axis=-1)
    return labels, logits


def losses(labels, logits):
    return xl.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)


def classes_on_axis_1(logits):
    return np.moveaxis(logits, -1, 1)


LAYOUTS = {"classes last": lambda logits: logits, "classes on axis 1": classes_on_axis_1}
IMAGES = pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
DECIMALS = pytest.mark.parametrize("decimals", [2, 3, 4, 6])


# ---- Sequences ----


@pytest.mark.parametrize(("rows", "steps", "classes"), [(2, 64, 50), (8, 32, 1000), (1, 128, 20), (None, 200, 10)])
@pytest.mark.parametrize("shift", [-1, 1, -2])
def test_labels_that_were_shifted_once_too_often_or_not_at_all(rows, steps, classes, shift):
    labels, logits = batch(0, (steps,) if rows is None else (rows, steps), classes, lead=6)
    shifted = np.roll(labels, -shift, axis=-1)
    (finding,) = [f for f in xl.diagnose(labels=shifted, logits=logits) if f.code == "labels-shifted"]
    assert finding.evidence["best"] == -shift
    assert codes(labels=labels, logits=logits) == []


def test_the_loss_of_labels_that_the_model_shifts_once_more():
    labels, logits = batch(1, (2, 64), 50, lead=1)
    seen = losses(labels[:, 1:], logits[:, :-1]).mean()
    assert relation(labels=labels, logits=logits, loss=round(float(seen), 4)) == [("shifted", 1)]


@pytest.mark.parametrize(("ignore_index", "given"), [(-100, None), (-100, -100), (255, 255), (-1, -1), (0, 0)])
def test_a_batch_in_which_every_label_is_ignored(ignore_index, given):
    labels, logits = np.full((5,), ignore_index), np.zeros((5, 7)) + np.arange(7)
    assert codes(labels=labels, logits=logits, loss=math.nan, ignore_index=given) == ["all-labels-ignored"]
    assert codes(labels=np.zeros(5, int), logits=logits, mask=np.zeros(5)) == ["all-labels-ignored"]


@pytest.mark.parametrize("value", [0, 3])
@pytest.mark.parametrize("at_the_end", [True, False])
def test_padding_or_prompts_with_the_number_of_a_class(value, at_the_end):
    rng = np.random.default_rng(2)
    labels, logits = batch(2, (8, 24), 30)
    for row, length in zip(labels, rng.integers(6, 24, size=8)):
        row[length:] = value
    labels = labels if at_the_end else labels[:, ::-1]
    (finding,) = xl.diagnose(labels=labels, logits=logits)
    assert finding.code == "padding-counts-as-class"
    assert (finding.evidence["value"], finding.evidence["where"]) == (value, "end" if at_the_end else "begin")
    assert codes(labels=np.where(labels == value, -100, labels), logits=logits) == []
    assert codes(labels=labels, logits=logits, mask=labels != value) == []


@pytest.mark.parametrize("ranks", [2, 4, 8])
@pytest.mark.parametrize("decimals", [2, 3, 4, 6])
def test_the_mean_of_the_means_of_ranks_or_accumulation_steps(ranks, decimals):
    labels, logits = batch(3, (8, 40), 12)
    labels[::3, 10:] = -100
    labels[5, 3:] = -100
    parts = [losses(y[y >= 0], x[y >= 0]).mean() for y, x in zip(np.split(labels, ranks), np.split(logits, ranks))]
    seen, right = (
        round(float(np.mean(x)), decimals) for x in (parts, losses(labels[labels >= 0], logits[labels >= 0]))
    )
    named = [] if seen == right else [("mean of means", ranks)]  # two decimals may not tell them apart
    assert relation(labels=labels, logits=logits, loss=seen) == named


# ---- Segmentation ----


@pytest.mark.parametrize("values", [[0, 64, 128, 192, 255], [0, 255], [0, 128, 255], [10, 80, 200]])
@IMAGES
def test_grey_values_of_a_mask_image(values, layout):
    indices, logits = batch(4, (2, 6, 5), 5)
    labels = np.array(values, np.uint8)[indices % len(values)]
    (finding,) = xl.diagnose(labels=labels, logits=layout(logits))
    assert finding.code == "grey-values" and finding.evidence["grey"] == values
    assert codes(labels=np.searchsorted(values, labels), logits=layout(logits)) == []


@pytest.mark.parametrize("marker", [255, -1])
@IMAGES
def test_void_pixels_of_which_the_loss_was_not_told(marker, layout):
    labels, logits = batch(5, (2, 6, 7), 21)
    labels[:, 2:4, 1] = marker
    (finding,) = xl.diagnose(labels=labels, logits=layout(logits))
    assert finding.code == "ignore-index-unknown" and finding.evidence["marker"] == marker
    assert finding.evidence["count"] == 4
    assert codes(labels=labels, logits=layout(logits), ignore_index=marker) == []


def test_minus_100_given_to_a_loss_that_does_not_know_it():
    labels, logits = batch(6, (20,), 5)
    labels[3:5] = -100
    assert codes(labels=labels, logits=logits, function=SPARSE) == ["ignore-index-unknown"]
    assert codes(labels=labels, logits=logits, function=SPARSE, ignore_index=-100) == []


@pytest.mark.parametrize(
    ("dtype", "marker", "became", "given"),
    [(np.uint8, -100, 156, None), (np.uint8, -100, 156, -100), (np.int8, 255, -1, 255), (np.int8, 200, -56, 200)],
)
def test_a_mark_that_does_not_fit_the_dtype_of_the_labels(dtype, marker, became, given):
    labels, logits = batch(7, (3, 9), 10)
    labels[:, 4] = marker
    (finding,) = xl.diagnose(labels=labels.astype(dtype), logits=logits, ignore_index=given)
    assert finding.code == "ignore-index-cut"
    assert (finding.evidence["became"], finding.evidence["marker"], finding.evidence["count"]) == (became, marker, 3)


@pytest.mark.parametrize("shape", [(2, 4, 5, 1), (2, 1, 4, 5), (2, 1, 4)])
def test_one_channel_with_class_indices(shape):
    labels = np.ones(tuple(np.delete(shape, np.argmin(shape))), int)
    labels[0] = 0
    for function in (None, SPARSE):
        assert codes(labels=labels, logits=np.random.default_rng(8).normal(size=shape), function=function) == [
            "too-few-classes"
        ]


@IMAGES
def test_a_label_out_of_range_is_found_in_every_layout(layout):
    labels, logits = batch(9, (2, 6, 5), 4)
    labels[1, 2, 3] = 4
    (finding,) = xl.diagnose(labels=labels, logits=layout(logits))
    assert finding.code == "class-index-out-of-range" and finding.evidence["indices"] == [(1, 2, 3)]


def test_as_many_steps_as_classes_leave_the_axis_open():
    labels, logits = batch(10, (3, 6), 6)
    (finding,) = xl.diagnose(labels=labels, logits=logits)
    assert finding.code == "ambiguous-class-axis"
    assert finding.evidence["means"][0] == pytest.approx(losses(labels, logits).mean())
    assert codes(labels=labels, logits=logits, axis=-1) == []
    assert codes(labels=labels, logits=logits, loss=losses(labels, logits).mean()) == []


# ---- The loss that was seen ----


@pytest.mark.parametrize(("size", "classes"), [(4, 4), (32, 10), (92, 3), (256, 1000)])
@DECIMALS
def test_a_loss_that_was_summed_or_divided_by_the_classes(size, classes, decimals):
    labels, logits = batch(11, (size,), classes)
    loss = losses(labels, logits)
    assert relation(labels=labels, logits=logits, loss=round(float(loss.sum()), decimals)) == [("summed", size)]
    seen = float(loss.mean()) / classes
    if seen > 0.2:
        assert relation(labels=labels, logits=logits, loss=round(seen, decimals)) == [
            ("averaged over classes", classes)
        ]


@pytest.mark.parametrize("classes", [3, 10])
def test_distillation_averaged_over_the_classes_too(classes):
    rng = np.random.default_rng(12)
    teacher, student = xl.softmax(rng.normal(size=(16, classes))), rng.normal(size=(16, classes))
    right = float(xl.softmax_cross_entropy_with_logits(labels=teacher, logits=student).mean())
    for function in (None, SOFTMAX):
        found = relation(labels=teacher, logits=student, loss=round(right / classes, 5), function=function)
        assert found == [("averaged over classes", classes)]
        assert codes(labels=teacher, logits=student, loss=round(right, 4), function=function) == []


@pytest.mark.parametrize("questions", [8, 92])
def test_yes_or_no_questions_that_were_summed(questions):
    rng = np.random.default_rng(13)
    z, x = rng.integers(0, 2, (16, questions)), np.zeros((16, questions))
    found = xl.diagnose(labels=z, logits=x, loss=round(questions * math.log(2), 4))
    assert [(f.evidence["relation"], f.evidence["k"]) for f in found] == [("summed over classes", questions)]


@pytest.mark.parametrize("k", [2, 4, 8])
@DECIMALS
def test_the_number_of_ranks_or_accumulation_steps(k, decimals):
    labels, logits = batch(14, (30, 11), 37)
    mean = float(losses(labels, logits).mean())
    assert relation(labels=labels, logits=logits, loss=round(mean * k, decimals)) == [("times groups", k)]
    assert relation(labels=labels, logits=logits, loss=round(mean / k, 5)) == [("divided by groups", k)]
    more = round(mean + math.log(k), decimals)
    assert relation(labels=labels, logits=logits, loss=more) == [("classes counted more than once", k)]


@pytest.mark.parametrize("ignore_index", [-100, 255, 0])
@IMAGES
@DECIMALS
def test_ignored_labels_that_were_counted_in_the_mean(ignore_index, layout, decimals):
    labels, logits = batch(15, (4, 7), 13)
    labels[:, 5:] = ignore_index
    kept = labels != ignore_index
    loss = losses(labels[kept], logits[kept])
    arguments = dict(labels=labels, logits=layout(logits), ignore_index=ignore_index)
    seen = round(float(loss.sum()) / labels.size, decimals)
    assert relation(**arguments, loss=seen) == [("ignored labels counted", int(kept.sum()))]
    assert codes(**arguments, loss=round(float(loss.mean()), decimals)) == []
    assert codes(**arguments, loss=loss.mean(), mask=kept) == []


def test_one_loss_for_each_label_with_zeros_where_it_is_ignored():
    labels, logits = batch(16, (4, 7), 13)
    labels[:, 5:] = -100
    loss = np.where(labels >= 0, losses(labels.clip(0), logits), 0)
    assert codes(labels=labels, logits=logits, loss=loss, reduction="none") == []


@pytest.mark.parametrize("decimals", [2, 3, 4, 6])
def test_other_formulas_have_names(decimals):
    labels, logits = batch(17, (50,), 10)
    one_hot = draws.one_hot(labels, 10, float)
    mean = float(losses(labels, logits).mean())

    def smoothed(by):
        return float(xl.softmax_cross_entropy_with_logits(labels=one_hot * (1 - by) + by / 10, logits=logits).mean())

    def named(loss, **more):
        found = relation(labels=labels, logits=logits, loss=round(float(loss), decimals), **more)
        return found[:1] if decimals < 4 else found  # of few digits the likeliest cause comes first

    assert named(mean) == []
    assert named(mean / math.log(2)) == [("bits", None)]
    assert named(smoothed(0.1)) == [("with smoothing", 0.1)]
    assert named(mean, label_smoothing=0.1) == [("without smoothing", None)]
    assert named(smoothed(0.1), label_smoothing=0.1) == []
    assert named(losses(labels, xl.softmax(logits)).mean()) == [("activated twice", None)]
    assert named(math.exp(mean)) == [("perplexity", None)]
    weights = np.arange(1, 11.0)
    weighted = losses(labels, logits) * weights[labels]
    assert named(weighted.sum() / weights[labels].sum(), class_weight=weights) == []
    assert named(weighted.mean(), class_weight=weights) == [("weights not divided out", 50)]
    assert named(mean, class_weight=weights) == [("without weights", None)]


def test_logits_in_a_loss_that_was_told_it_gets_probabilities():
    labels, logits = batch(18, (40,), 5)
    p = np.clip(logits / logits.sum(axis=1, keepdims=True), 1e-7, 1 - 1e-7)
    seen = -np.log(np.take_along_axis(p, labels[:, None], 1)).mean()
    assert relation(labels=labels, logits=logits, loss=round(float(seen), 4)) == [
        ("logits taken for probabilities", None)
    ]


@pytest.mark.parametrize("clip", [36.0437, 34.5388, 16.1181])
def test_hard_answers_in_a_log_loss(clip):
    labels, answers = np.array([0, 1, 1, 0]), np.array([0, 1, 0, 0])
    rows = np.eye(2)[answers]
    assert "loss-of-clipping" in codes(labels=labels, logits=rows, loss=clip / 4)
    assert "loss-of-clipping" in codes(labels=labels, logits=answers, loss=clip / 4, function=SIGMOID)


@pytest.mark.parametrize(("loss", "found"), [(0.69, True), (0.693, True), (0.6928, True), (0.70, False), (0.68, False)])
def test_a_preference_loss_at_ln_2(loss, found):
    margins = np.array([0.5, -0.3, 0.1, 0.9])
    assert ("loss-of-guessing" in codes(labels=np.ones(4), logits=margins, loss=loss, function=SIGMOID)) == found


@pytest.mark.parametrize("dtype", [np.float16, np.float32])
def test_what_half_precision_can_hold_is_close_enough(dtype):
    labels, logits = batch(19, (64,), 10)
    mean = losses(labels, logits.astype(dtype)).mean()
    assert codes(labels=labels, logits=logits.astype(dtype), loss=dtype(mean)) == []
    total = dtype(losses(labels, logits.astype(dtype)).astype(np.float32).sum())
    assert relation(labels=labels, logits=logits.astype(dtype), loss=total) == [("summed", 64)]


def printed_mistakes(seed):
    """Losses of common mistakes: the relation, the loss, the right one, and the arguments."""
    rng = np.random.default_rng(seed)
    size, classes, lead = int(rng.choice([16, 32, 50])), int(rng.choice([5, 10, 37, 100])), rng.uniform(0, 3)
    y, x = batch(seed, (size,), classes, lead)
    one_hot, weights = draws.one_hot(y, classes, float), rng.uniform(0.5, 4, classes)
    loss, smoothed = losses(y, x), one_hot * 0.9 + 0.1 / classes
    mean, given = loss.mean(), dict(labels=y, logits=x)
    smooth = xl.softmax_cross_entropy_with_logits(labels=smoothed, logits=x).mean()
    weighted = (loss * weights[y]).sum() / weights[y].sum()
    yield "bits", mean / math.log(2), mean, given
    yield "summed", loss.sum(), mean, given
    for k in (2, 4, 8):
        yield "times groups", mean * k, mean, given
        yield "divided by groups", mean / k, mean, given
        yield "classes counted more than once", mean + math.log(k), mean, given
    yield "with smoothing", smooth, mean, given
    yield "without smoothing", mean, smooth, given | {"label_smoothing": 0.1}
    yield "activated twice", losses(y, xl.softmax(x)).mean(), mean, given
    yield "perplexity", math.exp(mean), mean, given
    yield "weights not divided out", (loss * weights[y]).mean(), weighted, given | {"class_weight": weights}
    yield "without weights", mean, weighted, given | {"class_weight": weights}
    yield "the sigmoid loss", xl.sigmoid_cross_entropy_with_logits(labels=one_hot, logits=x).mean(), mean, given
    y, x = batch(seed, (8, 40), classes, lead)
    given = dict(labels=y, logits=x)
    yield "shifted", losses(y[:, 1:], x[:, :-1]).mean(), losses(y, x).mean(), given
    for row in y[::2]:
        row[rng.integers(5, 35) :] = -100
    mean = losses(y[y >= 0], x[y >= 0]).mean()
    yield "ignored labels counted", losses(y[y >= 0], x[y >= 0]).sum() / y.size, mean, given
    ranks = [losses(a[a >= 0], b[a >= 0]).mean() for a, b in zip(np.split(y, 4), np.split(x, 4))]
    yield "mean of means", np.mean(ranks), mean, given


@pytest.mark.parametrize(("decimals", "share"), [(2, 0.9), (3, 0.95), (4, 0.98)])
def test_the_cause_of_a_printed_loss_comes_first(decimals, share):
    first = []
    for seed in range(8):
        for name, seen, right, given in printed_mistakes(seed):
            seen = round(float(seen), decimals)
            enough = 10.0**-decimals <= seen / 50 and abs(seen - right) > 10.0**-decimals
            if enough:  # else the digits prove nothing
                found = relation(**given, loss=seen)
                first.append(found[:1] and found[0][0] == name)
                assert len(found) <= 3
    assert len(first) > 120 and np.mean([bool(one) for one in first]) >= share


@pytest.mark.parametrize(("decimals", "most"), [(2, 0.06), (3, 0.02), (4, 0.02)])
def test_a_loss_that_has_nothing_to_do_with_the_arrays_seldom_gets_a_name(decimals, most):
    rng, found = np.random.default_rng(20), []
    for trial in range(250):
        labels, logits = batch(trial, (8, 16) if trial % 2 else (16,), 10)
        if trial % 2:
            labels[::2, 9:] = -100
        found.append(bool(codes(labels=labels, logits=logits, loss=round(float(rng.uniform(0.3, 6)), decimals))))
    assert np.mean(found) <= most


def rarer_mistakes():
    """The relation, the loss and the arguments: what the tests above do not name."""
    y, x = batch(28, (6, 20), 9)
    given, loss = dict(labels=y, logits=x), losses(y, x)
    mean, log_p = loss.mean(), xl.log_softmax(x)
    at_label = np.take_along_axis(x, y[..., np.newaxis], axis=-1)
    yield "averaged", mean, given | {"reduction": "sum"}
    yield "summed over steps", loss.sum(axis=1).mean(), given
    yield "summed over the batch", loss.sum(axis=0).mean(), given
    yield "divided by the batch twice", mean / 6, given
    yield "divided by the steps twice", mean / 20, given
    yield "nats times ln 2", mean * math.log(2), given
    yield "in powers of 10", mean / math.log(10), given
    yield "negated", -mean, given
    yield "part of the classes", mean - math.log(2), given
    yield "mean of the classes' means", np.mean([loss[y == k].mean() for k in np.unique(y)]), given
    yield "mean of perplexities", np.exp(loss).mean(), given
    yield "focal", ((1 - np.exp(-loss)) ** 2 * loss).mean(), given
    yield "negative logits of the labels", -at_label.mean() + 10, dict(labels=y, logits=x - 10)
    yield "negative probabilities of the labels", -np.exp(-loss).mean(), given
    along = np.take_along_axis(xl.log_softmax(x, axis=1), y[..., np.newaxis], axis=-1)
    yield "activated along another axis", -along.mean(), given
    one_hot = draws.one_hot(y, 9, float).reshape(x.shape)
    yield "the sigmoid loss", xl.sigmoid_cross_entropy_with_logits(labels=one_hot, logits=x).mean(), given
    others = 0.9 * loss + 0.1 * -(log_p.sum(axis=-1) + loss) / 8
    yield "smoothing over the other classes", others.mean(), given | {"label_smoothing": 0.1}
    ignored, weights = np.where(np.arange(20) < 12, y, -100), np.arange(1, 10.0)
    kept = ignored >= 0
    weighted = (loss * weights[y])[kept].sum() / weights[y][kept].sum()
    yield "mask applied twice", weighted * kept.mean(), dict(labels=ignored, logits=x, class_weight=weights)
    teacher, student = xl.softmax(batch(29, (16,), 7)[1]), batch(30, (16,), 7)[1]
    kl = (teacher * (np.log(teacher) - xl.log_softmax(student))).sum(axis=1)
    given = dict(labels=teacher, logits=student, function=SOFTMAX)
    yield "without the entropy of the labels", kl.mean(), given
    yield "without the entropy of the labels, averaged over classes", kl.mean() / 7, given
    yield "without the entropy of the labels, times the temperature squared", 9 * kl.mean(), given
    rows = xl.softmax_cross_entropy_with_logits(labels=teacher, logits=student)
    for name, other in (("with a temperature", student / 4), ("without the temperature", student * 4)):
        yield name, xl.softmax_cross_entropy_with_logits(labels=teacher, logits=other).mean(), given
    yield "the softmax loss", rows.mean(), given | {"function": SIGMOID}


RARER = {name: (loss, given) for name, loss, given in rarer_mistakes()}


@pytest.mark.parametrize("name", RARER)
def test_rarer_mistakes_have_names(name):
    loss, given = RARER[name]
    assert relation(**given, loss=float(loss))[0][0] == name


def test_every_relation_is_named_in_some_test():
    tested = {*RARER, *(name for name, *_ in printed_mistakes(0))}
    tested |= {"averaged over classes", "summed over classes", "logits taken for probabilities"}
    tested |= {"mask applied twice, ignored labels counted"}
    tested |= {"weight of the label on the smoothed part", "smoothed part without weights"}
    assert tested == set(rules.RELATIONS)


# Other numbers of ranks or steps, other smoothings, other offsets.
@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda mean: mean * 3, ("times groups", 3)),
        (lambda mean: mean * 16, ("times groups", 16)),
        (lambda mean: mean / 16, ("divided by groups", 16)),
        (lambda mean: mean + math.log(3), ("classes counted more than once", 3)),
        (lambda mean: mean + math.log(6), ("classes counted more than once", 6)),
    ],
)
def test_other_numbers_of_ranks_or_steps_are_named_if_the_digits_prove_them(change, named):
    labels, logits = batch(31, (40,), 23)
    mean = float(losses(labels, logits).mean())
    assert relation(labels=labels, logits=logits, loss=round(change(mean), 4)) == [named]


@pytest.mark.parametrize(
    ("smoothing", "decimals"), [(0.15, 3), (0.15, 4), (0.3, 3), (0.3, 4), (0.12, 4), (0.02, 5), (0.37, 6)]
)
@pytest.mark.parametrize("classes", [5, 50])
def test_any_smoothing_is_named_if_the_digits_prove_it(smoothing, decimals, classes):
    y, x = batch(35, (60,), classes, lead=4)
    smoothed = draws.one_hot(y, classes, float) * (1 - smoothing) + smoothing / classes
    seen = xl.softmax_cross_entropy_with_logits(labels=smoothed, logits=x).mean()
    assert relation(labels=y, logits=x, loss=round(float(seen), decimals)) == [("with smoothing", smoothing)]


@pytest.mark.parametrize("temperature", [2, 5, 10])
@pytest.mark.parametrize("decimals", [3, 4, None])
def test_a_student_without_the_temperature_of_its_teacher(temperature, decimals):
    rng = np.random.default_rng(34)
    teacher, student = rng.normal(size=(2, 32, 20)) * 4
    labels = xl.softmax(teacher / temperature)

    def cooled(by):
        loss = float(xl.softmax_cross_entropy_with_logits(labels=labels, logits=student / by).mean())
        return loss if decimals is None else round(loss, decimals)

    def named(logits, loss):
        return relation(labels=labels, logits=logits, loss=loss, function=SOFTMAX)

    assert named(student / temperature, cooled(1)) == [("without the temperature", temperature)]
    assert named(student, cooled(temperature)) == [("with a temperature", temperature)]
    assert named(student, cooled(1)) == named(student / temperature, cooled(temperature)) == []


@pytest.mark.parametrize("decimals", [3, 4, None])
def test_a_mask_that_was_applied_twice(decimals):
    labels, logits = batch(27, (6, 20), 9)
    mask = np.arange(20) < np.array([[20], [13], [9], [20], [4], [17]])
    loss = losses(labels, logits)
    mean = (loss * mask).sum() / mask.sum()  # the right one
    seen = {
        "the mean of what counts, masked once more": (mean * mask).mean(),
        "reduction='none' with zeros, then the mean over all": np.where(mask, loss, 0).mean(),
        "both": (loss * mask).mean() * mask.mean(),
    }
    for ignored, given in ((True, dict(labels=np.where(mask, labels, -100))), (False, dict(labels=labels, mask=mask))):
        for way, value in seen.items():
            value = float(value) if decimals is None else round(float(value), decimals)
            (finding,) = xl.diagnose(**given, logits=logits, loss=value)
            assert finding.code == "loss-off-by-a-factor", way
            assert "mask" in finding.en and finding.evidence["k"] == mask.sum()


def test_what_pytorch_gives_for_smoothing_with_weights_and_ignored_labels():
    # torch.nn.functional.cross_entropy, PyTorch 2.13: each class's own weight in the smoothed part.
    given = dict(
        labels=np.array([0, 2, -100]),
        logits=np.array([[2.0, 1, 0], [0, 1, 2], [1, 1, 1]]),
        class_weight=np.array([1.0, 2, 3]),
        label_smoothing=0.1,
    )
    assert codes(**given, loss=0.507606) == codes(**given, loss=0.5076) == codes(**given, loss=0.51) == []
    assert codes(**given, loss=np.array([0.715033, 1.315391, 0.0]), reduction="none") == []
    given |= {"logits": np.array([[2.0, 1, 0], [0, 1, 3], [1, 1, 1]]), "class_weight": np.array([1.0, 2, 5])}
    minus_log_p = -xl.log_softmax(given["logits"][:2])
    hard, spread = minus_log_p[[0, 1], [0, 2]], minus_log_p.mean(axis=1)
    label = (0.9 * hard + 0.1 * spread) * [1, 5]
    none = 0.9 * hard * [1, 5] + 0.1 * spread
    assert relation(**given, loss=label.sum() / 6)[0][0] == "weight of the label on the smoothed part"
    assert relation(**given, loss=none.sum() / 6)[0][0] == "smoothed part without weights"


# ---- Logits and rows of labels ----


@pytest.mark.parametrize("function", [None, SOFTMAX])
@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_a_teacher_whose_logits_or_log_probabilities_are_given_as_labels(dtype, function):
    rng = np.random.default_rng(21)
    teacher, student = rng.normal(size=(2, 16, 10)) * 3
    for labels in (teacher.astype(dtype), xl.log_softmax(teacher).astype(dtype)):
        assert codes(labels=labels, logits=student, function=function) == ["logits-as-labels"]


@pytest.mark.parametrize(("size", "own"), [(8, 0.8), (64, 0.9), (256, 0.5)])
def test_cosines_without_a_temperature(size, own):
    rng = np.random.default_rng(22)
    cosines = np.clip(rng.normal(size=(size, size)) * 0.1, -1, 1)
    np.fill_diagonal(cosines, own)
    (finding,) = xl.diagnose(labels=np.arange(size), logits=cosines)
    assert finding.code == "cosines-without-temperature"
    assert finding.evidence["number"] == pytest.approx(math.log1p((size - 1) * math.exp(-2)))
    assert codes(labels=np.arange(size), logits=cosines / 0.07) == []


def test_padding_rows_of_zeros_among_one_hot_rows():
    labels, logits = batch(23, (6, 5), 4)
    rows = draws.one_hot(labels, 4, float).reshape(6, 5, 4)
    rows[:, 3:] = 0
    (finding,) = xl.diagnose(labels=rows, logits=logits, function=SOFTMAX)
    assert finding.code == "rows-of-zeros" and finding.evidence["count"] == 12
    assert codes(labels=rows, logits=logits, function=SOFTMAX, mask=rows.any(axis=-1)) == []


# ---- Healthy arguments ----


def bfloat16(x):
    """Rounded to the 8 bits of bfloat16, kept in float32."""
    return (np.float32(x).view(np.uint32) + 0x8000 & 0xFFFF0000).astype(np.uint32).view(np.float32)


def healthy():
    rng = np.random.default_rng(24)
    y, x = batch(25, (4, 32), 500)
    ignored = np.where(rng.random(y.shape) < 0.3, -100, y)
    prompt = np.where(np.arange(32) < 10, -100, y)
    pixels, image = batch(26, (2, 8, 9), 21)
    background = np.where(rng.random((2, 8, 9)) < 0.9, 0, pixels)
    object_in_the_middle = np.zeros((1, 16, 16), int)
    object_in_the_middle[0, 5:11, 3:9] = 2
    many = rng.random((64, 20)) < 0.01
    teacher = xl.softmax(rng.normal(size=(16, 100)) * 3)
    row, student = np.arange(16) % 10, rng.normal(size=(16, 10)) * 3
    smooth = draws.one_hot(row, 10, float) * 0.9 + 0.01
    mix = 0.3 * draws.one_hot(row, 10, float) + 0.7 * draws.one_hot(row[::-1], 10, float)
    masked = rng.normal(size=(16, 10))
    masked[:, 7:] = -1e9
    half = masked.clip(float(np.finfo(np.float16).min), None).astype(np.float16)
    padded_vocabulary = np.concatenate([student, np.full((16, 6), -30.0)], axis=1)
    yield "tokens", dict(labels=y, logits=np.float32(x))
    yield "tokens, some ignored", dict(labels=ignored, logits=np.float32(x))
    yield "tokens, some ignored by name", dict(labels=ignored, logits=x, ignore_index=-100, function=SPARSE)
    yield "tokens after a prompt", dict(labels=prompt, logits=x)
    yield "tokens, classes on axis 1", dict(labels=y, logits=np.swapaxes(x, 1, 2))
    yield "tokens, classes on axis 1 by name", dict(labels=y, logits=np.swapaxes(x, 1, 2), axis=1, function=SPARSE)
    yield "tokens of an untrained model", dict(labels=y, logits=rng.normal(size=x.shape) * 0.02)
    yield "equal logits", dict(labels=y, logits=np.zeros(x.shape))
    yield "sorted labels", dict(labels=np.sort(row), logits=student)
    yield "pixels, classes last", dict(labels=pixels, logits=image)
    yield "pixels, classes on axis 1", dict(labels=pixels, logits=classes_on_axis_1(image))
    yield "pixels, mostly background", dict(labels=background, logits=classes_on_axis_1(image))
    yield "one object", dict(labels=object_in_the_middle, logits=rng.normal(size=(1, 3, 16, 16)))
    yield "one image", dict(labels=object_in_the_middle[0], logits=rng.normal(size=(16, 16, 3)))
    yield "pixels, uint8, void 255", dict(labels=np.uint8(background), logits=image, ignore_index=255)
    one_hot = classes_on_axis_1(draws.one_hot(pixels, 21, float).reshape(2, 8, 9, 21))
    yield "pixels, one-hot on axis 1", dict(labels=one_hot, logits=classes_on_axis_1(image), axis=1, function=SOFTMAX)
    yield "one channel of each", dict(labels=np.float32(pixels[:, None] > 9), logits=rng.normal(size=(2, 1, 8, 9)))
    for dtype in (float, bool, int, np.uint8):
        yield f"rare yes, {np.dtype(dtype)}", dict(labels=many.astype(dtype), logits=rng.normal(size=many.shape))
    for dtype in (np.float64, np.float32, np.float16):
        yield (
            f"teacher, {np.dtype(dtype)}",
            dict(labels=teacher.astype(dtype), logits=rng.normal(size=teacher.shape), function=SOFTMAX),
        )
    yield "teacher, bfloat16", dict(labels=bfloat16(teacher), logits=rng.normal(size=teacher.shape), function=SOFTMAX)
    yield "ReLU", dict(labels=row, logits=student.clip(0))
    yield "ReLU in [0, 1]", dict(labels=row, logits=rng.normal(size=(16, 10)).clip(0, 1))
    yield "smoothed", dict(labels=smooth, logits=student, function=SOFTMAX)
    yield "smoothed, bfloat16", dict(labels=bfloat16(smooth), logits=bfloat16(student), function=SOFTMAX)
    yield "smoothed, float16", dict(labels=np.float16(smooth), logits=np.float16(student), function=SOFTMAX)
    for dtype in (np.int8, np.uint8, np.int32, np.uint16):
        yield f"indices, {np.dtype(dtype)}", dict(labels=row.astype(dtype), logits=student, function=SPARSE)
    yield "positive cosines", dict(labels=row, logits=rng.random((16, 10)) * 0.9)
    yield "cosines with a temperature", dict(labels=np.arange(16), logits=rng.uniform(-1, 1, (16, 16)) / 0.05)
    yield "mixup", dict(labels=mix, logits=student, function=SOFTMAX)
    yield "masked by -1e9", dict(labels=row % 7, logits=masked)
    yield "masked by float16's least", dict(labels=row % 7, logits=half)
    yield "masked by float32's least", dict(labels=row % 7, logits=np.where(masked < -99, np.finfo("f4").min, masked))
    yield "padded vocabulary", dict(labels=row, logits=padded_vocabulary)
    yield "log-probabilities", dict(labels=row, logits=xl.log_softmax(student))
    yield "a scalar", dict(labels=1.0, logits=0.3)
    yield "nothing", dict(labels=np.zeros(0, int), logits=np.zeros((0, 10)))


HEALTHY = dict(healthy())


@pytest.mark.parametrize("kind", HEALTHY)
def test_nothing_is_found_in_healthy_arguments(kind):
    assert codes(**HEALTHY[kind]) == []


@pytest.mark.parametrize("decimals", [2, 3, 4, None])
@pytest.mark.parametrize("kind", [k for k in HEALTHY if k not in ("a scalar", "nothing", "equal logits")])
def test_nothing_is_found_in_the_loss_that_healthy_arguments_give(kind, decimals):
    arguments = HEALTHY[kind]
    labels, logits = arguments["labels"], arguments["logits"]
    if labels.shape == logits.shape:
        name = arguments.get("function", SIGMOID)
        loss = getattr(xl, name)(**{k: v for k, v in arguments.items() if k in ("labels", "logits", "axis")})
    else:
        last = logits if labels.shape == logits.shape[:-1] else np.moveaxis(logits, 1, -1)
        kept = labels >= 0
        loss = losses(labels[kept], last[kept])
    mean = float(np.mean(loss, dtype=np.float64))
    assert codes(**arguments, loss=mean if decimals is None else round(mean, decimals)) == []


@pytest.mark.parametrize("loss", [0.0, -0.0, 1e-9, np.float32(0)])
def test_a_loss_near_zero_that_is_right(loss):
    sure = np.array([[40.0, -40.0], [-40.0, 40.0]])
    assert codes(labels=[0, 1], logits=sure * (20 if loss == 0 else 1), loss=np.float64(loss) or 0.0) == [] or loss
