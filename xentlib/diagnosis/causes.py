"""Losses that give their cause away: a table that Python and the site's JavaScript read alike.

Of the letters in a formula C is the number of classes, N the batch size, T the length of the sequences; a formula with
another letter is one of several, one for each of its VALUES.
"""

from dataclasses import asdict, dataclass
from typing import Any

from .formulas import Formula, evaluated, substituted
from .relations import GROUPS, RELATIONS, SMOOTHINGS

# Counts of classes that are tried if none is given, the usual ones first.
USUAL_CLASSES = (10, 2, 100, 1000, 3, 20, 21, 6400, 30522, 32000, 50257, 128256, 151936)
MOST_CLASSES = 1100


@dataclass(frozen=True)
class Cause:
    """A cause and the loss that shows it; rank 1 is the most likely, all else being equal."""

    rank: int
    formula: Formula
    shown: str
    en: str
    zh: str
    page: str


def _smoothed() -> Formula:
    """The entropy of a smoothed row: 1 - a + a/C once and a/C in all other places."""
    rest = ("/", "a", "C")
    own = ("+", ("-", 1, "a"), rest)
    return ("-", ("*", -1, ("*", own, ("log", own))), ("*", ("*", ("-", "C", 1), rest), ("log", rest)))


def _at_ln_c(relation: str) -> Formula:
    """What the relation makes of the loss of equal probabilities."""
    formula = RELATIONS[relation].formula
    assert formula is not None
    return substituted(formula, {"base": LN_C, "mean": LN_C, "L": "C", "once": 1})


LN_C: Formula = ("log", "C")
TWICE: Formula = ("log1p", ("/", ("-", "C", 1), ("exp", 1)))
# Of sigmoids the share p of the positives decides.
SIGMOID_TWICE: Formula = ("-", ("log", 2), ("*", "p", ("-", ("log", 2), ("log1p", ("exp", -1)))))
# What a loss made of probabilities returns for log(0), by where it clips: nothing is larger.
CLIPPED: tuple[tuple[str, Formula, str, str, str], ...] = (
    ("-ln(2^-23)", ("*", 23, ("log", 2)), "−ln 2⁻²³", ", at the eps of float32", "（float32 的 eps）"),
    ("-ln(1e-7)", ("*", 7, ("log", 10)), "−ln 1e-7", ", as Keras does", "（Keras）"),
    ("-ln(1e-8)", ("*", 8, ("log", 10)), "−ln 1e-8", "", ""),
    ("-ln(1e-12)", ("*", 12, ("log", 10)), "−ln 1e-12", "", ""),
    ("-ln(1e-15)", ("*", 15, ("log", 10)), "−ln 1e-15", "", ""),
    ("-ln(2^-52)", ("*", 52, ("log", 2)), "−ln 2⁻⁵²", ", at the eps of float64", "（float64 的 eps）"),
    (
        "-ln(e^-100)",
        100.0,
        "100",
        ", as binary_cross_entropy of PyTorch does",
        "（PyTorch）",
    ),
)
CLIPS = {name: evaluated(formula, {}) for name, formula, *_ in CLIPPED}
VALUES: dict[str, tuple[float, ...]] = {
    "k": GROUPS,
    "a": SMOOTHINGS,
    "d": (5, 6, 9, 10),  # powers of ten that code written by hand clips at
    "q": tuple(round(clip, 6) for clip in CLIPS.values()),
    "w": tuple(range(2, 11)),
}
SHARE: Formula = ("/", 1, "C")
NUMBERS = "troubleshooting/numbers/"
SYMPTOMS = "troubleshooting/symptoms/"

CAUSES = (
    Cause(
        1,
        TWICE,
        "ln(1 + (C − 1)/e)",
        "Softmax was applied twice: the loss cannot get lower.",
        "softmax 做了两次：损失无法再降低。",
        NUMBERS + "#softmax-twice",
    ),
    Cause(
        1,
        LN_C,
        "ln C",
        "All classes get the same probability: normal at the start, later nothing was learnt.",
        "各类别概率相同：刚开始训练时正常，之后仍是这样，就是什么也没学到。",
        NUMBERS + "#ln-c",
    ),
    Cause(
        1,
        substituted(SIGMOID_TWICE, {"p": 0.5}),
        "(ln 2 + ln(1 + 1/e))/2",
        "Sigmoid was applied twice, with as many positives as negatives.",
        "sigmoid 做了两次，正负样本各半。",
        NUMBERS + "#sigmoid-twice",
    ),
    *(
        Cause(
            1,
            formula,
            shown,
            f"A logarithm of 0 was clipped{where}.",
            f"对 0 取对数，又被截断{wo}。",
            NUMBERS + "#clips",
        )
        for _, formula, shown, where, wo in CLIPPED
    ),
    Cause(
        3,
        ("*", "d", ("log", 10)),
        "−ln 1e-{d}",
        "A logarithm of 0 was clipped at 1e-{d}.",
        "对 0 取对数，截断在 1e-{d}。",
        NUMBERS + "#clips",
    ),
    Cause(
        4,
        ("/", "q", "w"),
        "{q} / {w}",
        "One answer in {w} is certain and wrong, and its loss was clipped at {q}.",
        "{w} 个答案里错了一个，损失被截断在 {q}。",
        NUMBERS + "#clips",
    ),
    Cause(
        2,
        ("log", "N"),
        "ln N",
        "A contrastive loss (InfoNCE) in which all pairs of the batch look alike.",
        "对比学习（InfoNCE）：批量里各配对都一样。",
        NUMBERS + "#ln-c",
    ),
    Cause(
        2,
        ("log", 2),
        "ln 2",
        "Yes or no at even odds: a sigmoid loss of zero logits, or DPO before its first step.",
        "概率都是一半：sigmoid 损失，或者 DPO 的第一步。",
        NUMBERS + "#ln-c",
    ),
    Cause(
        2,
        _smoothed(),
        "H(1 − a + a/C, a/C, …)",
        "The floor of label smoothing {a}: nothing is wrong.",
        "标签平滑 {a} 的下限：一切正常。",
        NUMBERS + "#smoothing",
    ),
    Cause(
        2,
        ("-", ("*", ("*", -1, SHARE), ("log", SHARE)), ("*", ("-", 1, SHARE), ("log", ("-", 1, SHARE)))),
        "H(1/C, 1 − 1/C)",
        "A sigmoid loss on one-hot rows that knows only the share of the classes.",
        "sigmoid 损失用于独热标签，只学到了各类别的比例。",
        NUMBERS + "#share",
    ),
    Cause(
        2,
        ("*", "N", LN_C),
        "N ln C",
        "Summed over the batch, at equal probabilities.",
        "对批量求和而没有平均，各类别概率相同。",
        SYMPTOMS + "#too-large",
    ),
    Cause(
        2,
        ("*", ("*", "N", "T"), LN_C),
        "N T ln C",
        "Summed over the batch and the sequence, at equal probabilities.",
        "对批量和序列求和而没有平均，各类别概率相同。",
        SYMPTOMS + "#too-large",
    ),
    Cause(
        2,
        ("*", "T", LN_C),
        "T ln C",
        "Summed over the sequence, at equal probabilities.",
        "对序列求和而没有平均，各类别概率相同。",
        SYMPTOMS + "#too-large",
    ),
    Cause(
        4,
        _at_ln_c("bits"),
        "log₂ C",
        "In bits: all classes get the same probability.",
        "单位是比特，各类别概率相同。",
        "concepts/entropy/#nats-bits",
    ),
    Cause(
        3,
        _at_ln_c("summed over classes"),
        "C ln C",
        "A column of labels was copied to all classes, at equal probabilities and the label 1.",
        "一列标签被复制到每个类别，标签是 1，各类别概率相同。",
        NUMBERS + "#column",
    ),
    Cause(
        3,
        ("*", "C", ("log", 2)),
        "C ln 2",
        "A sigmoid loss summed over C yes-or-no questions, all at even odds: normal at the start.",
        "sigmoid 损失对 C 个输出求和：刚开始训练时正常。",
        SYMPTOMS + "#too-large",
    ),
    Cause(
        3,
        _at_ln_c("averaged over classes"),
        "(ln C)/C",
        "Averaged over the classes too, at equal probabilities.",
        "连类别也一起平均了，各类别概率相同。",
        "concepts/reduction/",
    ),
    Cause(
        4,
        _at_ln_c("classes counted more than once"),
        "ln C + ln {k}",
        "Each class counted {k} times, for example logits gathered again from {k} ranks.",
        "每个类别数了 {k} 次，例如 {k} 个进程重复汇集了 logits。",
        "troubleshooting/diagnose/#loss-off-by-an-offset",
    ),
    Cause(
        5,
        ("log", "k"),
        "ℓ₂ − ℓ₁ = ln {k}",
        "Each class counted {k} times, for example logits gathered again from {k} ranks.",
        "每个类别数了 {k} 次，例如 {k} 个进程重复汇集了 logits。",
        "troubleshooting/diagnose/#loss-off-by-an-offset",
    ),
    Cause(
        4,
        _at_ln_c("times groups"),
        "{k} ln C",
        "Summed over {k} ranks or accumulation steps, at equal probabilities.",
        "对 {k} 个进程或累积步求和，各类别概率相同。",
        "language_models/denominators/#ranks",
    ),
    Cause(
        4,
        _at_ln_c("divided by groups"),
        "(ln C)/{k}",
        "Divided by {k} ranks or accumulation steps once too often, at equal probabilities.",
        "多除了一次进程数或累积步数，各类别概率相同。",
        "language_models/denominators/#ranks",
    ),
    Cause(
        1,
        0,
        "0",
        "Exactly 0: one class only, digits lost, or nothing left to count.",
        "只有一个类别，或有效数字丢光，或没有标签计入。",
        SYMPTOMS + "#zero",
    ),
)

# What is no number to compare: the sentences and the section.
NOT_A_NUMBER = (
    "NaN or infinite: a logarithm of 0, an overflow, a mask, or a mean of nothing.",
    "NaN 或无穷大：对 0 取对数、上溢、掩码，或者对空集求平均。",
    SYMPTOMS + "#nan",
)
NEGATIVE = (
    "Negative: a label outside [0, 1], swapped arguments, or a missing minus sign.",
    "为负：标签超出 [0, 1]、参数写反，或者漏了负号。",
    SYMPTOMS + "#negative",
)


def as_data() -> dict[str, Any]:
    """The table as lists, dictionaries, strings and numbers."""
    return {
        "causes": [asdict(cause) for cause in CAUSES],
        "not_a_number": dict(zip(("en", "zh", "page"), NOT_A_NUMBER)),
        "negative": dict(zip(("en", "zh", "page"), NEGATIVE)),
        "values": VALUES,
        "usual_classes": USUAL_CLASSES,
        "most_classes": MOST_CLASSES,
    }
