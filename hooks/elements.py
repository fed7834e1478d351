"""What computes in the browser: the bench, the causes of a loss, the figures that move.

A page holds `<div data-element="bench"></div>`, or a figure within such a div. The div becomes a custom element with
its form, which is there before any script. The elements' modules in docs/assets become one script for each kind and
language, a classic one: a browser loads no module from a disk. Only pages with an element refer to it, and they load it
once it is in view.
"""

import importlib
import json
import re
from pathlib import Path

import jinja2
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

ROOT = Path(__file__).parent.parent
ASSETS = ROOT / "docs" / "assets"
HERE = Path(__file__).with_suffix("")
CASES = ROOT / "docs" / "snippets" / "bench" / "cases.json"
LANGUAGES = ("zh", "en")

# The scripts, and the modules that each is made of, in the order of their imports.
SCRIPTS = {
    "bench": [
        *("xentlib.js", "text.js", "parse.js", "case.js", "frameworks.js"),
        *("given.js", "diagnose.js", "bench.js"),
    ],
    "seen": ["formulas.js", "seen.js"],
    "causes": ["text.js", "formulas.js", "causes.js"],
    "figures": ["xentlib.js", "text.js", "figures.js"],
}
# A script that another one loads when it needs it, and whose modules import from that one's.
LATER = {"seen": "bench"}
SHARED = "globalThis.xentlibShared"
FIGURES = ("sigmoid", "softmax", "precision", "simplex", "reduction")
ELEMENTS = {"bench": "bench", "causes": "causes"} | dict.fromkeys(
    FIGURES, "figures"
)  # and the script that each element needs
TEMPLATES = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE), autoescape=True, trim_blocks=False)

IMPORT = re.compile(r"^import .*?;\n", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"^ *(?://.*|/\*\*[\s\S]*?\*/)\n", re.MULTILINE)
IMPORTS = re.compile(r'^import \{(.*?)\} from "\./(\S+)";$', re.MULTILINE | re.DOTALL)
ELEMENT = re.compile(r'<div data-element="(?P<name>\w+)">(?P<content>.*?)</div>', re.DOTALL)


def words(language: str) -> dict:
    return json.loads((HERE / f"{language}.json").read_text("utf-8"))


def cases() -> dict:
    return json.loads(CASES.read_text("utf-8"))


def telltale(language: str) -> dict:
    """xentlib's table of causes, with the sentences of one language."""
    table = importlib.import_module("xentlib.diagnosis.causes").as_data()
    other = {"zh": "en", "en": "zh"}[language]
    for cause in (*table["causes"], table["not_a_number"], table["negative"]):
        del cause[other]
    return table


def rules(language: str) -> dict:
    """The rules and relations of xentlib.diagnose, with what they say in one language."""
    table = importlib.import_module("xentlib.diagnosis.rules").as_data()
    for entry in (*table["rules"].values(), *table["relations"].values()):
        entry |= {"said": entry[language], "todo": entry[f"{language}_do"]}
        for name in ("check", "en", "en_do", "zh", "zh_do"):
            entry.pop(name, None)
    return table | {"among": table["among"][language]}


def _imported(script: str) -> str:
    """What the modules of a script import from the modules of another, between braces."""
    own = {*SCRIPTS[script], "words.js"}
    found = {
        name.strip()
        for module in SCRIPTS[script]
        for names, origin in IMPORTS.findall((ASSETS / module).read_text("utf-8"))
        if origin not in own
        for name in names.split(",")
    }
    return f"{{ {', '.join(sorted(found))} }}"


def data(script: str, language: str) -> dict:
    """What the modules of the script import from words.js."""
    said = words(language)
    if script == "figures":
        return {"WORDS": {"figures": said["figures"]}}
    if script == "causes":
        return {"TELLTALE": telltale(language), "WORDS": {"causes": said["causes"] | {"language": language}}}
    table = rules(language)
    if script == "seen":
        return {"RELATED": {name: table[name] for name in ("relations", "clips", "telltale", "among")}}
    return {
        "CASES": cases(),
        "RULES": {name: table[name] for name in ("rules", "numbers")},
        "WORDS": {name: said[name] for name in ("bench", "errors")},
    }


def bundled(script: str, language: str) -> str:
    """The modules of a script as one function, without imports, exports and comments that fill a line."""
    sources = [(ASSETS / module).read_text("utf-8") for module in SCRIPTS[script]]
    constants = [f"const {name} = {_json(value)};\n" for name, value in data(script, language).items()]
    code = "".join(COMMENT.sub("", re.sub(r"^export ", "", IMPORT.sub("", s), flags=re.MULTILINE)) for s in sources)
    if script in LATER:
        constants.insert(0, f"const {_imported(script)} = {SHARED};\n")
    for later, base in LATER.items():
        if base == script:
            code += f"{SHARED} = {_imported(later)};\n"
    return '(() => {\n"use strict";\n' + "".join(constants) + code + "})();\n"


def _json(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@event_priority(-200)  # after the i18n plugin, which rebuilds every file it finds from docs_dir
def on_files(files, config):
    for script in SCRIPTS:
        for language in LANGUAGES:
            content = bundled(script, language)
            files.append(File.generated(config, f"assets/{script}.{language}.bundle.js", content=content))
    return files


def on_page_content(content, page, config, files):
    def element(found: re.Match) -> str:
        name, inner = found["name"], found["content"]
        if (HERE / f"{name}.html").is_file():
            inner = _form(name, page.file.locale)
        else:
            inner += '<form class="case controls"></form>'
        script = f"{ELEMENTS[name]}.{page.file.locale}.bundle.js"
        home = get_relative_url("" if page.file.locale == "zh" else "en/", page.url)
        pages = "" if config.use_directory_urls else ".html"
        return f'<xl-{name} data-script="{script}" data-home="{home}" data-pages="{pages}">{inner}</xl-{name}>'

    return ELEMENT.sub(element, content)


def _form(name: str, language: str) -> str:
    first = next(iter(cases().values()))
    shown = {key: _printed(value) if isinstance(value, list) else value for key, value in first.items()}
    return TEMPLATES.get_template(f"{name}.html").render(words=words(language), cases=list(cases()), first=shown)


def _printed(values: list) -> str:
    """A list as bench.js writes it into the form."""
    if isinstance(values[0], list):
        return "[" + ",\n ".join(map(_printed, values)) + "]"
    return "[" + ", ".join(f"{value:g}" for value in values) + "]"


def on_post_page(output, page, config):
    if "data-script=" not in output:
        return output
    asset = {name: get_relative_url(f"assets/{name}", page.url) for name in ("elements.css", "elements.js")}
    output = output.replace("</head>", f'<link rel="stylesheet" href="{asset["elements.css"]}"></head>', 1)
    return output.replace("</body>", f'<script src="{asset["elements.js"]}"></script></body>', 1)
