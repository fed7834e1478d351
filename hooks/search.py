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
    offline = config.plugins["material/offline"].config.enabled
    _write(Path(config.site_dir), index, "zh", chinese, offline)
    _write(Path(config.site_dir) / "en", index, "en", english, offline)


def _write(folder: Path, index: dict, language: str, docs: list[dict], offline: bool) -> None:
    path = folder / "search" / "search_index.json"
    path.parent.mkdir(exist_ok=True)
    own = {"config": {**index["config"], "lang": [language]}, "docs": docs}
    text = json.dumps(own, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, "utf-8")
    if offline:
        path.with_suffix(".js").write_text(f"var __index = {text}", "utf-8")
