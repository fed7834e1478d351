"""What a snippet does on TensorFlow, and where it is on record if that is not what xentlib does.

A difference has a name: `<claim>.tensorflow` next to the snippet holds what it prints there and, last, what it raises.
"""

import contextlib
import io
import warnings
from pathlib import Path

from hooks.executed_code import SNIPPETS, everybodys_environment, snippets
from tests.engines import tensorflow, use

ALL_SNIPPETS = snippets()
ALL_DIFFERENCES = sorted(SNIPPETS.rglob("*.tensorflow"))


def printed_on_tensorflow(snippet: Path) -> str:
    """What the snippet prints, and in a last line the exception that ends it. A warning is one."""
    printed = io.StringIO()
    code = compile(snippet.read_text("utf-8"), str(snippet), "exec")
    with (
        use(tensorflow),
        everybodys_environment(),
        contextlib.redirect_stdout(printed),
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("error")
        try:
            exec(code, {"__name__": "__main__"})
        except Exception as error:
            message, _, _ = str(error).partition("\n")
            print(f"{type(error).__name__}: {message}")
    return printed.getvalue()
