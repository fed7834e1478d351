"""One search index per language: the plugins write a merged one, in which English readers find Chinese pages."""

import json
from pathlib import Path

from mkdocs.plugins import event_priority


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
    _write(Path(config.site_dir), index, "zh", chinese)
    _write(Path(config.site_dir) / "en", index, "en", english)


def _write(folder: Path, index: dict, language: str, docs: list[dict]) -> None:
    path = folder / "search" / "search_index.json"
    path.parent.mkdir(exist_ok=True)
    own = {"config": {**index["config"], "lang": [language]}, "docs": docs}
    path.write_text(json.dumps(own, ensure_ascii=False, separators=(",", ":")), "utf-8")
