"""Serves MathJax from the site itself: its files come from a package and are never copied into the repository."""

from importlib.metadata import distribution
from pathlib import Path

from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

MATHJAX = Path(distribution("django-static-mathjax").locate_file("mathjax/static/mathjax/es5"))


@event_priority(-200)  # after the i18n plugin, which rebuilds every file it finds from docs_dir
def on_files(files, config):
    for path in [MATHJAX / "tex-chtml.js", *(MATHJAX / "output/chtml/fonts/woff-v2").iterdir()]:
        uri = f"mathjax/{path.relative_to(MATHJAX).as_posix()}"
        files.append(File.generated(config, uri, abs_src_path=str(path)))
    return files
