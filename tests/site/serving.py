"""The builds of `mkdocs serve`, one after another and without its web server: one first, then one after each edit.

    python -m tests.site.serving SITE < EDITS

The project is in the current folder. EDITS is a list in JSON: each edit has a name and writes texts into files, or
removes a file where the text is null. Printed are, for each build, the pages that it rendered again, what it warned of
and how long it took.
"""

import json
import logging
import sys
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config


class Said(logging.Handler):
    """What a build logs."""

    def __init__(self):
        super().__init__(logging.INFO)
        self.messages: list[tuple[int, str]] = []

    def emit(self, record):
        self.messages.append((record.levelno, record.getMessage()))


def configured(site: str):
    return load_config("mkdocs.yml", site_dir=site, site_url="http://127.0.0.1:8000/")


def built(site: str, said: Said) -> dict:
    said.messages.clear()
    start, start_cpu = time.perf_counter(), time.process_time()
    config = configured(site)
    build(config, serve_url=config.site_url)
    seconds, cpu = time.perf_counter() - start, time.process_time() - start_cpu
    rendered = [text.partition("rendered again: ")[2] for _, text in said.messages if "rendered again: " in text]
    warnings = [text for level, text in said.messages if level >= logging.WARNING]
    pages = " ".join(rendered).replace("no page", "").split()
    return {"pages": pages, "warnings": warnings, "seconds": seconds, "cpu": cpu}


def main(site: str, edits: list[dict]) -> list[dict]:
    said = Said()
    logging.getLogger("mkdocs").addHandler(said)
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    configured(site).plugins.on_startup(command="serve", dirty=False)
    builds = [built(site, said)]
    for edit in edits:
        for name, text in edit["files"].items():
            path = Path(name)
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")
        builds.append(built(site, said))
    return builds


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], json.load(sys.stdin))))
