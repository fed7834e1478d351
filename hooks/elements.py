"""What computes in the browser: the bench, the causes of a loss, the figures that move.

A page holds `<div data-element="bench"></div>`, or a figure within such a div. The div becomes a custom element with
its form, which is there before any script. The elements' modules in docs/assets become one script for each kind and
language: a classic one, as a browser loads no module from a disk, and a minified one, as an element adds at most 30 KB
to a page, with all that it can ever load. Only pages with an element refer to it, and they load it once it is in view.
"""

import importlib
import json
import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from pathlib import Path

import jinja2
import minify
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from hooks import running
from hooks.executed_code import SNIPPETS

ASSETS = SNIPPETS.parent / "assets"
HERE = Path(__file__).with_suffix("")
CASES = SNIPPETS / "bench" / "cases.json"
LANGUAGES = ("zh", "en")

# The scripts, and the modules that each is made of, in the order of their imports.
SCRIPTS = {
    "elements": ["text.js", "formulas.js", "elements.js"],
    "bench": [
        *("shapes.js", "xentlib.js", "parse.js", "case.js", "frameworks.js"),
        *("given.js", "seen.js", "diagnose.js", "bench.js"),
    ],
    "causes": ["causes.js"],
    "figures": ["xentlib.js", "figures.js"],
}
# The first one is loaded with the page and hands over what the others import from its modules.
FIRST = "elements"
SHARED = "globalThis.xentlibShared"
FIGURES = ("sigmoid", "softmax", "precision", "simplex", "reduction")
ELEMENTS = {"bench": "bench", "causes": "causes"} | dict.fromkeys(FIGURES, "figures")  # and the script of each
TEMPLATES = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE), autoescape=True, trim_blocks=False)

IMPORT = re.compile(r'^import \{(.*?)\} from "\./(\S+)";\n', re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"^ *(?://.*|/\*\*[\s\S]*?\*/)\n", re.MULTILINE)
# A function or a constant at the beginning of a line, up to the next thing that begins there.
DECLARED = re.compile(r"^(?:function\*?|const) (?P<name>\w+).*?\n(?=\w|\s*\Z)", re.MULTILINE | re.DOTALL)
ELEMENT = re.compile(r'<div data-element="(?P<name>\w+)">(?P<content>.*?)</div>', re.DOTALL)


def words(language: str) -> dict:
    return json.loads((HERE / f"{language}.json").read_text("utf-8"))


def cases() -> dict:
    return json.loads(CASES.read_text("utf-8"))


def telltale(language: str) -> dict:
    """xentlib's table of causes, with the sentences of one language."""
    table = importlib.import_module("xentlib.diagnosis.causes").as_data()
    for cause in (*table["causes"], table["not_a_number"], table["negative"]):
        sentences = {name: cause.pop(name) for name in LANGUAGES}
        cause["said"] = sentences[language]
    return table


def rules(language: str) -> dict:
    """The rules and relations of xentlib.diagnose, with what they say in one language."""
    table = importlib.import_module("xentlib.diagnosis.rules").as_data()
    for entry in (*table["rules"].values(), *table["relations"].values()):
        entry |= {"said": entry[language], "todo": entry[f"{language}_do"]}
        for name in ("check", "en", "en_do", "zh", "zh_do"):
            entry.pop(name, None)
    return table | {"among": table["among"][language]}


def data(script: str, language: str) -> dict:
    """What the modules of the script import from words.js."""
    said = words(language)
    return {
        FIRST: {},
        "bench": {
            "CASES": cases(),
            "RULES": rules(language),
            "WORDS": {name: said[name] for name in ("bench", "errors")},
        },
        "causes": {"TELLTALE": telltale(language)},
        "figures": {"WORDS": {"figures": said["figures"]}},
    }[script]


def bundled(script: str, language: str) -> str:
    """The modules of a script as one function. What they import from the first script is taken from there."""
    own = SCRIPTS[script]
    taken = _imported_from(SCRIPTS[FIRST], own) if script != FIRST else set()
    handed = _imported_from(own, chain(*SCRIPTS.values())) if script == FIRST else set()
    used = handed | _imported_from(own, own)
    lines = [f"const {{ {', '.join(sorted(taken))} }} = {SHARED};\n"] if taken else []
    lines += [f"const {name} = {_json(value)};\n" for name, value in data(script, language).items()]
    lines += [_needed(module, used) for module in own]
    lines += [f"{SHARED} = {{ {', '.join(sorted(handed))} }};\n"] if handed else []
    return "".join(['(() => {\n"use strict";\n', *lines, "})();\n"])


def minified(script: str, language: str) -> str:
    """The script as it is served. It names its modules, which lie beside it as they were written."""
    return f"// {' '.join(SCRIPTS[script])}\n{minify.string('application/javascript', bundled(script, language))}\n"


def served(script: str, language: str) -> str:
    """Its name in the folder of assets. The first one has no words and is that of every language."""
    return f"{script}.bundle.js" if script == FIRST else f"{script}.{language}.bundle.js"


def _imported_from(origins: list[str], modules: Iterable[str]) -> set[str]:
    """The names that modules import from other ones."""
    found = [each for module in modules for each in IMPORT.findall((ASSETS / module).read_text("utf-8"))]
    return {name.strip() for names, origin in found if origin in origins for name in names.split(",")}


def _needed(module: str, used: set[str]) -> str:
    """A module without its imports, its lines of comment, and the declarations that nothing uses."""
    source = IMPORT.sub("", (ASSETS / module).read_text("utf-8"))
    code = COMMENT.sub("", re.sub("^export ", "", source, flags=re.MULTILINE))
    while True:
        times = Counter(re.findall(r"\w+", code))
        unused = [found for found in DECLARED.finditer(code) if times[found["name"]] == 1 and found["name"] not in used]
        if not unused:
            return code
        for declaration in unused:
            code = code.replace(declaration[0], "")


def _json(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@event_priority(-200)  # after the i18n plugin, which rebuilds every file it finds from docs_dir
def on_files(files, config):
    for name, content in bundles(running.digest(sources()), running.ran_with):
        files.append(File.generated(config, f"assets/{name}", content=content))
    return files


def sources() -> list[Path]:
    """What the bundles are made from, besides xentlib."""
    return [*ASSETS.glob("*.js"), *ASSETS.glob("*.css"), *HERE.glob("*"), CASES]


@lru_cache(maxsize=1)  # both languages share them, and most edits leave them as they are
def bundles(*now) -> list[tuple[str, str]]:
    """What the elements load, made from these sources."""
    scripts = {served(script, language): (script, language) for script in SCRIPTS for language in LANGUAGES}
    style = minify.string("text/css", (ASSETS / f"{FIRST}.css").read_text("utf-8"))
    return [(name, minified(*script)) for name, script in scripts.items()] + [(f"{FIRST}.bundle.css", style)]


def on_page_content(content, page, config, files):
    def element(found: re.Match) -> str:
        name, inner = found["name"], found["content"]
        folder = "" if page.file.locale == "zh" else "en/"
        home = get_relative_url(folder, page.url)
        pages = "/" if config.use_directory_urls else ".html"
        if (HERE / f"{name}.html").is_file():
            bench = get_relative_url(f"{folder}troubleshooting/bench{pages}", page.url)
            inner = _form(name, page.file.locale, bench=bench)
        else:
            inner += '<form class="case controls"></form>'
        script = served(ELEMENTS[name], page.file.locale)
        return f'<xl-{name} data-script="{script}" data-home="{home}" data-pages="{pages}">{inner}</xl-{name}>'

    return ELEMENT.sub(element, content)


def _form(name: str, language: str, **addresses: str) -> str:
    first = next(iter(cases().values()))
    shown = {key: _printed(value) if isinstance(value, list) else value for key, value in first.items()}
    return TEMPLATES.get_template(f"{name}.html").render(
        words=words(language), cases=list(cases()), first=shown, **addresses
    )


def _printed(values: list) -> str:
    """A list as bench.js writes it into the form."""
    if isinstance(values[0], list):
        return "[" + ",\n ".join(map(_printed, values)) + "]"
    return "[" + ", ".join(f"{value:g}" for value in values) + "]"


def on_post_page(output, page, config):
    if "data-script=" not in output:
        return output
    style, script = (get_relative_url(f"assets/{FIRST}.bundle.{kind}", page.url) for kind in ("css", "js"))
    output = output.replace("</head>", f'<link rel="stylesheet" href="{style}"></head>', 1)
    return output.replace("</body>", f'<script src="{script}"></script></body>', 1)
