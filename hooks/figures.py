"""Puts docs/figures/*.svg into the pages in place of their images.

Each is on record beside the script that draws it: `make outputs` writes it, a test draws it anew. Both languages share
a figure; its few words are translated by docs/figures/words.zh.yml. In the page the image's alt text is its description
and its title the caption. Inline it follows the site's colours, light or dark, through the CSS variables --figure-1 to
--figure-3 and the text's colour.
"""

import hashlib
import re
from functools import lru_cache
from pathlib import Path

import yaml
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File

from hooks import running
from hooks.running import read

FIGURES = Path(__file__).parent.parent / "docs" / "figures"
WORDS = FIGURES / "words.zh.yml"

log = get_plugin_logger("figures")


def scripts() -> list[Path]:
    return sorted(FIGURES.glob("*.py"))


def stamp(script: Path) -> str:
    """What ends the record of a figure and says which script drew it."""
    return f"<!-- {hashlib.sha256(read(script).encode()).hexdigest()} -->\n"


def drawn_from(script: Path) -> tuple[str, ...]:
    """The record of a figure, or all that a script depends on which has changed since."""
    record = read(script.with_suffix(".svg"))
    return (record,) if record and record.endswith(stamp(script)) else (read(script), *running.ran_with)


def figure(script: Path) -> str:
    """The SVG element on record, or the one that a changed script draws."""
    return _figure(script, drawn_from(script))


@lru_cache(maxsize=256)
def _figure(script: Path, source: tuple[str, ...]) -> str:
    if len(source) == 1:
        return source[0].removesuffix(stamp(script))
    from hooks.drawing import draw

    return draw(script)


@event_priority(-200)  # after the i18n plugin, which rebuilds every file it finds from docs_dir
def on_files(files, config):
    for script in scripts():
        address = f"figures/{script.stem}.svg"
        if record := files.get_file_from_path(address):
            files.remove(record)
        if len(drawn_from(script)) > 1:
            log.warning(f"{script.name} has changed since its record: run `make outputs`")
        files.append(File.generated(config, address, content=figure(script)))
    return files


def words() -> dict[str, str]:
    """The English words in figures with their Chinese."""
    return _loaded(read(WORDS))


_loaded = lru_cache(maxsize=1)(yaml.safe_load)


def translated(svg: str, language: str) -> str:
    chinese = words() if language == "zh" else {}
    return re.sub(r"(?<=>)[^<>]+(?=</text>)", lambda text: chinese.get(text[0], text[0]), svg)


@event_priority(100)  # before the policy and the mended markup, after the search has read the page: ticks are no text
def on_post_page(output, page, config):
    def inline(image: re.Match) -> str:
        script = FIGURES / f"{image['name']}.py"
        if not script.is_file():
            raise PluginError(f"{page.file.src_uri}: there is no figure {image['name']}")
        svg = translated(figure(script), page.file.locale)
        svg = svg.replace("<svg", f'<svg class="figure" role="img" aria-label="{image["alt"]}"', 1)
        return f"<figure>{svg}<figcaption>{image['title']}</figcaption></figure>"

    return re.sub(
        r'<p><img alt="(?P<alt>[^"]*)" src="[^"]*figures/(?P<name>\w+)\.svg" title="(?P<title>[^"]*)" */?></p>',
        inline,
        output,
    )
