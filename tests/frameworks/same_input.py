"""The tables of "Same input, every framework" are generated from its records: `make differences` renews them."""

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
IN_CHINESE = {"value": "值", "gradient or error": "梯度或错误", "error": "报错", "no gradient": "无梯度"}
TABLE = re.compile(r"^\| `(?P<case>[^`]+)` \|.*(?:\n\|.*)*", re.MULTILINE)


def record(framework: str) -> dict[str, list[str]]:
    """By case: the value, then the gradient; or `error`, then its text. Warnings come last."""
    lines = (SNIPPETS / "same_input" / FOLDERS[framework] / "every_case.out").read_text("utf-8").splitlines()
    return {case: cells for case, *cells in (line.split(" | ") for line in lines)}


def renewed(page: str, language: str) -> str:
    """The page with the tables that the records give."""
    records = {framework: record(framework) for framework in FOLDERS}

    def word(text: str) -> str:
        return IN_CHINESE.get(text, text) if language == "zh" else text

    def table(found: re.Match) -> str:
        rows = [[f"`{found['case']}`", word("value"), word("gradient or error")], ["---"] * 3]
        for framework, cases in records.items():
            value, second, *warnings = cases[found["case"]]
            second = _code(second) if value == "error" else word(second)
            rows.append([framework, word(value), "<br>".join([second, *map(_code, warnings)])])
        return "\n".join(f"|{'|'.join(row)}|" if row[0] == "---" else f"| {' | '.join(row)} |" for row in rows)

    return TABLE.sub(table, page)


def _code(text: str) -> str:
    return f"``{text}``" if "`" in text else f"`{text}`"
