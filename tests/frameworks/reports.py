"""What is known upstream of the defects, from docs/frameworks/reports.yml: `make differences` writes it into the pages.

A section ends with a line of its reports; where none was found, with one that is ready to be filed. Reports are filed
in English, so both languages show the same.
"""

import re
from pathlib import Path
from urllib.parse import quote, urlencode

import yaml

from hooks.executed_code import PINNED, SNIPPETS

DOCS = SNIPPETS.parent
KNOWN = yaml.safe_load((DOCS / "frameworks/reports.yml").read_text("utf-8"))
DISTRIBUTIONS = {"TensorFlow": "tensorflow-cpu", "PyTorch": "torch", "scikit-learn": "scikit-learn"}
PINS = dict(re.findall(r"^([\w.-]+)==([\d.]+)", PINNED.read_text("utf-8"), re.MULTILINE))
WORDS = {
    "en": {
        "line": "**Reports upstream**, looked up on {}: ",
        "none": "not found",
        "documented": "documented behaviour",
        "thread": "{} ({})",
        "comma": ", ",
        "semicolon": "; ",
        "fold": "A report for {}, ready to be filed",
        "fill": "Open it on GitHub, filled in",
        "title": "**Title**: {}",
        "expected": "**Expected**: {}",
        "versions": "**Versions**: {}, on a CPU.",
        "stop": ".",
    },
    "zh": {
        "line": "**上游的报告**（{} 查询）：",
        "none": "未找到",
        "documented": "文档如此",
        "thread": "{}（{}）",
        "comma": "、",
        "semicolon": "；",
        "open": "未关闭",
        "closed": "已关闭",
        "merged": "已合并",
        "fold": "可以直接提交给 {} 的报告",
        "fill": "在 GitHub 上打开填好的报告",
        "title": "**标题**：{}",
        "expected": "**期望**：{}",
        "versions": "**版本**：{}，CPU。",
        "stop": "。",
    },
}
WRITTEN = re.compile(r"^\*\*(?:Reports upstream|上游的报告)\*\*.*?(?=^#+ |\Z)", re.MULTILINE | re.DOTALL)


def pages() -> dict[Path, list[str]]:
    """The pages that speak of reports, and the anchors of their sections."""
    found: dict[Path, list[str]] = {}
    for section in KNOWN["sections"]:
        stem, anchor = section.split("#")
        for language in WORDS:
            found.setdefault(DOCS / f"{stem}.{language}.md", []).append(anchor)
    return found


def renewed(page: Path) -> str:
    """The page as the data has it: what it says of reports now is taken away."""
    stem, language = page.name.split(".")[:2]
    parts = re.split(r"^(?=#+ .*\{ #[\w-]+ \}$)", WRITTEN.sub("", page.read_text("utf-8")), flags=re.MULTILINE)
    for index, part in enumerate(parts):
        anchor = re.match(r"#+ .*\{ #([\w-]+) \}\n", part)
        known = KNOWN["sections"].get(f"{page.parent.name}/{stem}#{anchor[1]}") if anchor else None
        if known:
            parts[index] = f"{part.rstrip()}\n\n{rendered(known, language)}\n"
            parts[index] += "\n" if index + 1 < len(parts) else ""
    return "".join(parts)


def rendered(known: dict, language: str) -> str:
    words = WORDS[language]
    stated = words["semicolon"].join(
        f"{library} {states(library, reports, words)}" for library, reports in known.items()
    )
    line = words["line"].format(KNOWN["looked up"]) + stated + words["stop"]
    drafts = [draft(library, reports["not found"], words) for library, reports in known.items() if drafted(reports)]
    return "\n\n".join([line, *drafts])


def drafted(reports: dict | str) -> bool:
    return "not found" in reports


def states(library: str, reports: dict | str, words: dict) -> str:
    if drafted(reports) or reports == "documented":
        return words["none" if drafted(reports) else "documented"]
    threads = (
        words["thread"].format(f"[#{number}]({address(library)}/issues/{number})", words.get(state, state))
        for number, state in reports.items()
    )
    return words["comma"].join(threads)


def address(library: str) -> str:
    return f"https://github.com/{KNOWN['repositories'][library]}"


def draft(library: str, report: dict, words: dict) -> str:
    """A fold with title, reproduction, output, what was expected, versions, and a link that fills in the form."""
    code, output = (f"reports/{report['snippet']}{end}" for end in (".py", ".out"))
    packages = report.get("packages", KNOWN["packages"][library])
    versions = ", ".join(f"{package} {PINS[DISTRIBUTIONS.get(package, package.lower())]}" for package in packages)
    body = (
        f"```python\n{(SNIPPETS / code).read_text('utf-8')}```\n\nIt prints\n\n"
        f"```text\n{(SNIPPETS / output).read_text('utf-8')}```\n\n"
        f"Expected: {report['expected']}\n\nVersions: {versions}, on a CPU."
    )
    filled = urlencode({"title": report["title"], "body": body}, quote_via=quote)
    lines = [
        f'??? note "{words["fold"].format(library)}"',
        f"[{words['fill']}]({address(library)}/issues/new?{filled})",
        words["title"].format(report["title"]),
        f'```python\n--8<-- "{code}"\n```',
        f'```text\n--8<-- "{output}"\n```',
        words["expected"].format(report["expected"]),
        words["versions"].format(versions),
    ]
    return "\n\n".join([lines[0], *(re.sub("^", "    ", line, flags=re.MULTILINE) for line in lines[1:])])
