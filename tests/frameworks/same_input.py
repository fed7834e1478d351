"""The tables of "Same input, every framework" are generated from its records: `make differences` renews them.

One matrix holds each case and library in a word; a table for each case holds the values, gradients and errors.
"""

import re

from hooks.executed_code import SNIPPETS

PAGES = {language: SNIPPETS.parent / f"frameworks/same_input.{language}.md" for language in ("zh", "en")}
FOLDERS = {
    "xentlib": ".",
    "TensorFlow": "tensorflow",
    "Keras": "keras",
    "PyTorch": "pytorch",
    "JAX · Optax": "jax",
    "scikit-learn": "sklearn",
    "SciPy": "scipy",
}
LIBRARIES = [name for name in FOLDERS if name != "xentlib"]
IN_CHINESE = {
    "value": "值",
    "gradient or error": "梯度或错误",
    "error": "报错",
    "no gradient": "无梯度",
    "exact": "精确值",
    "gradient": "梯度",
    "right": "正确",
    "rounded": "舍入",
    "wrong": "错误",
    "different": "不同",
    "input": "输入",
    "none": "无",
}
# What goes in, as the first column of the matrix says it; the same in both languages but for the words.
INPUTS = {
    "sigmoid: ordinary": ("sigmoid: label 1, logit 5", "sigmoid：标签 1，logit 5"),
    "dense: ordinary": ("softmax: labels [0, 1], logits [−1, 1]", "softmax：标签 [0, 1]，logits [−1, 1]"),
    "dense: soft labels": ("softmax: labels [0.3, 0.7], logits [−1, 1]", "softmax：标签 [0.3, 0.7]，logits [−1, 1]"),
    "sigmoid: tiny loss": ("sigmoid: label 0, logit −20", "sigmoid：标签 0，logit −20"),
    "dense: tiny loss": ("softmax: labels [1, 0], logits [10, −10]", "softmax：标签 [1, 0]，logits [10, −10]"),
    "sigmoid: inf logit": ("sigmoid: label 1, logit inf", "sigmoid：标签 1，logit inf"),
    "sigmoid: minus inf": ("sigmoid: label 0, logit −inf", "sigmoid：标签 0，logit −inf"),
    "dense: inf logit": ("softmax: labels [1, 0], logits [inf, 0]", "softmax：标签 [1, 0]，logits [inf, 0]"),
    "dense: masked class": (
        "softmax: a masked class, labels [1, 0, 0], logits [1, 2, −inf]",
        "softmax：屏蔽一个类别，标签 [1, 0, 0]，logits [1, 2, −inf]",
    ),
    "sparse: masked label": (
        "sparse: the label's class masked, index 2, logits [1, 2, −inf]",
        "稀疏：标签的类别被屏蔽，索引 2，logits [1, 2, −inf]",
    ),
    "weighted: logit 0": ("pos_weight 3: label 1, logit 0", "pos_weight 为 3：标签 1，logit 0"),
    "weighted: logit -10": ("pos_weight 3: label 0, logit −10", "pos_weight 为 3：标签 0，logit −10"),
    "sparse: float16": ("sparse: index 0, 70000 logits of 0 in float16", "稀疏：索引 0，70000 个 float16 的 0"),
    "sparse: index 3": ("sparse: index 3 of three classes", "稀疏：三个类别，索引 3"),
    "sparse: index -1": ("sparse: index −1", "稀疏：索引 −1"),
    "sparse: index -100": ("sparse: index −100", "稀疏：索引 −100"),
    "dense: sum of 2": ("softmax: labels [1, 1], sum 2", "softmax：标签 [1, 1]，和为 2"),
    "sigmoid: column": ("sigmoid: labels (2, 1), logits (2,)", "sigmoid：标签 (2, 1)，logits (2,)"),
    "dense: column": ("softmax: labels (2, 1), logits (2, 3)", "softmax：标签 (2, 1)，logits (2, 3)"),
    "sparse: column": ("sparse: indices (2, 1), logits (2, 3)", "稀疏：索引 (2, 1)，logits (2, 3)"),
}
# Labels that do not sum to 1 have a loss and no agreed gradient; xentlib refuses the other invalid inputs.
INVALID = {"dense: sum of 2"}
ROUNDED = 1e-6  # a difference below it leaves training as it is

TABLE = re.compile(r"^(?P<indent> *)\| `(?P<case>[^`]+)` \|.*(?:\n *\|.*)*", re.MULTILINE)
MATRIX = re.compile(r'(?<=<div class="matrix" markdown>\n\n)(?:\|.*\n)+')


def record(framework: str) -> dict[str, list[str]]:
    """By case: the value, then the gradient; or `error`, then its text. Warnings come last."""
    lines = (SNIPPETS / "same_input" / FOLDERS[framework] / "every_case.out").read_text("utf-8").splitlines()
    return {case: cells for case, *cells in (line.split(" | ") for line in lines)}


def judged(case: str, cells: list[str], exact: list[str]) -> tuple[str, str]:
    """What a library made of the case, and what shows it: right, rounded, wrong, different or error."""
    (value, gradient, *_), (right_value, right_gradient, *_) = cells, exact
    if value == "error":
        return "error", ""
    if right_value == "error":
        return "different", _first(value)
    worst = max(_distances(value, right_value))
    in_gradient = 0.0 if gradient == "no gradient" else max(_distances(gradient, right_gradient))
    shown = _first(value) if worst else f"gradient {_first(gradient)}" if in_gradient else ""
    if max(worst, in_gradient) == 0:
        return "right", ""
    if max(worst, in_gradient) < ROUNDED:
        return "rounded", shown
    return ("different" if case in INVALID else "wrong"), shown


def renewed(page: str, language: str) -> str:
    """The page with the tables that the records give."""
    records = {framework: record(framework) for framework in FOLDERS}

    def word(text: str) -> str:
        return IN_CHINESE.get(text, text) if language == "zh" else text

    def matrix(found: re.Match) -> str:
        rows = [[word("input"), word("exact"), *LIBRARIES], ["---"] * (2 + len(LIBRARIES))]
        for case, names in INPUTS.items():
            exact = records["xentlib"][case]
            row = [names[language == "zh"], word("none") if exact[0] == "error" else exact[0]]
            for library in LIBRARIES:
                kind, shown = judged(case, records[library][case], exact)
                words = " ".join(word(part) for part in [kind, *shown.split()])
                row.append(f"[{words}](#{_id(case, library)}){{ .{kind} }}")
            rows.append(row)
        return "".join(_line(row) + "\n" for row in rows)

    def table(found: re.Match) -> str:
        rows = [[f"`{found['case']}`", word("value"), word("gradient or error")], ["---"] * 3]
        for framework, cases in records.items():
            value, second, *warnings = cases[found["case"]]
            if framework == "xentlib" and value == "error":
                continue
            second = _code(second) if value == "error" else word(second)
            name = word("exact") if framework == "xentlib" else framework
            name = f'<span id="{_id(found["case"], framework)}">{name}</span>'
            rows.append([name, word(value), "<br>".join([second, *map(_code, warnings)])])
        return "\n".join(found["indent"] + _line(row) for row in rows)

    return TABLE.sub(table, MATRIX.sub(matrix, page))


def _distances(got: str, exact: str) -> list[float]:
    """How far each component is from the exact one: 0 for equal infinities, inf for nan."""
    pairs = [(float(one), float(other)) for one, other in zip(got.split(", "), exact.split(", "), strict=True)]
    return [0.0 if one == other else abs(one - other) if one == one else float("inf") for one, other in pairs]


def _first(values: str) -> str:
    first, *more = values.split(", ")
    return f"{first}…" if more else first


def _id(case: str, library: str) -> str:
    return re.sub(r"[^a-z0-9-]+", "-", f"{case} {FOLDERS[library].replace('.', 'exact')}")


def _line(row: list[str]) -> str:
    return f"|{'|'.join(row)}|" if row[0] == "---" else f"| {' | '.join(row)} |"


def _code(text: str) -> str:
    return f"``{text}``" if "`" in text else f"`{text}`"
