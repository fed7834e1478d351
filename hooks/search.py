"""One search index per language: the plugins write a merged one, in which English readers find Chinese pages."""

import json
import re
from decimal import Decimal
from pathlib import Path

from mkdocs.plugins import event_priority

LONG_NUMBER = re.compile(r"(?<![\w.])\d+\.\d{5,}(?![\w.])")


@event_priority(-200)  # after the i18n plugin has built every language and merged their indexes
def on_post_build(config):
    if config.plugins["i18n"].building:
        return
    merged = Path(config.site_dir) / "search" / "search_index.json"
    index = json.loads(merged.read_text("utf-8"))
    english = [entry for entry in index["docs"] if entry["location"].startswith("en/")]
    chinese = [entry for entry in index["docs"] if entry not in english]
    for entry in english:
        entry["location"] = entry["location"].removeprefix("en/")
    offline = config.plugins["material/offline"].config.enabled
    _write(Path(config.site_dir), index, "zh", chinese, offline)
    _write(Path(config.site_dir) / "en", index, "en", english, offline)


def _rounded(text: str) -> str:
    """The text and, out of sight, its numbers as PyTorch and Keras print a loss: readers look for 1.4612."""
    rounded = sorted({f"{Decimal(number):.4f}" for number in LONG_NUMBER.findall(text)})
    return f"{text}<p hidden>{' '.join(rounded)}</p>" if rounded else text


def _write(folder: Path, index: dict, language: str, docs: list[dict], offline: bool) -> None:
    path = folder / "search" / "search_index.json"
    path.parent.mkdir(exist_ok=True)
    docs = [{**entry, "text": _rounded(entry["text"])} for entry in docs]
    own = {"config": {**index["config"], "lang": [language]}, "docs": docs}
    text = json.dumps(own, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, "utf-8")
    if offline:
        path.with_suffix(".js").write_text(f"var __index = {text}", "utf-8")
