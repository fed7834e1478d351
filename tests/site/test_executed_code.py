"""markdown-exec shows what snippets print; what it lets pass fails the build, with page and line."""

import subprocess
import sys

import pytest
from markdown import Markdown
from markupsafe import Markup
from mkdocs.config import load_config

from hooks import executed_code

from .pages import ROOT

pytestmark = pytest.mark.slow

GOOD = "```" + executed_code.EXECUTED + '\n--8<-- "page/claim.py"\n```\n'
TABLE = GOOD.replace(executed_code.EXECUTED, executed_code.MARKDOWN)

MKDOCS_YML = """
site_name: one page
site_url: http://127.0.0.1/
plugins: [markdown-exec]
hooks: [hooks/executed_code.py]
markdown_extensions:
  - pymdownx.superfences
  - pymdownx.snippets: {base_path: [docs/snippets], check_paths: true}
"""


def build(project, page=GOOD, snippet="print(1)\n", recorded="1\n"):
    """Build a site of one page with one snippet; the fence of the page is on line 5."""
    (project / "hooks").mkdir()
    hook = (ROOT / "hooks" / "executed_code.py").read_text("utf-8")
    (project / "hooks" / "executed_code.py").write_text(hook, "utf-8")
    (project / "mkdocs.yml").write_text(MKDOCS_YML, "utf-8")
    folder = project / "docs" / "snippets" / "page"
    folder.mkdir(parents=True)
    (folder / "claim.py").write_text(snippet, "utf-8")
    (folder / "claim.out").write_text(recorded, "utf-8")
    (project / "docs" / "index.md").write_text("---\ntitle: t\n---\n\n" + page, "utf-8")
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=project, capture_output=True, text=True
    )


def test_a_snippet_that_prints_its_record_is_built_and_shown(tmp_path):
    result = build(tmp_path, snippet='print("4" + "2")\n', recorded="42\n")
    assert result.returncode == 0, result.stderr
    assert "<code>42\n" in (tmp_path / "site" / "index.html").read_text("utf-8")


def test_markdown_exec_shows_the_snippets_of_the_site(monkeypatch):
    import markdown_exec

    config = load_config(str(ROOT / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    config.plugins.on_config(config)
    monkeypatch.setitem(markdown_exec.formatters, "python", lambda code, result, **_: Markup(f"{result} of {code}"))
    page = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    assert "text of print(1)" in page.convert(f"```{executed_code.EXECUTED}\nprint(1)\n```\n")


def test_a_table_that_a_snippet_prints_is_a_table_of_the_page(tmp_path):
    table = "| n |\n| - |\n| 42 |\n"
    result = build(tmp_path, TABLE, snippet=f'print("""{table}""", end="")\n', recorded=table)
    assert result.returncode == 0, result.stderr
    shown = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert "<td>42</td>" in shown
    assert "print(" not in shown


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        pytest.param({"snippet": "1 / 0\n"}, "ZeroDivisionError", id="raises"),
        pytest.param({"snippet": "raise SystemExit\n"}, "SystemExit", id="exits"),
        pytest.param({"snippet": "import numpy as np\nnp.log(np.zeros(1))\n"}, "RuntimeWarning", id="warns"),
        pytest.param({"page": GOOD.replace("exec=", "exce=")}, "a fence must read", id="misspelt option"),
        pytest.param({"page": GOOD.replace('"on"', "on")}, "a fence must read", id="unquoted option"),
        pytest.param({"page": GOOD.replace(' result="text"', "")}, "a fence must read", id="no result option"),
        pytest.param({"page": GOOD.rstrip("`\n") + "\n"}, "never closed", id="unclosed fence"),
        pytest.param({"page": GOOD.replace("--8<--", "x =")}, "must hold one line", id="code in the page"),
        pytest.param({"snippet": "print(2)\n"}, "does not print its record", id="other output"),
        pytest.param({"page": TABLE, "snippet": "print(2)\n"}, "does not print its record", id="other table"),
    ],
)
def test_a_broken_block_fails_the_build_with_page_and_line(tmp_path, broken, message):
    result = build(tmp_path, **broken)
    assert result.returncode != 0
    assert "index.md:5: " in result.stderr
    assert message in result.stderr
