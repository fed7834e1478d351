"""Engines: modules with xentlib's API. A snippet says `import xentlib`; which engine that is, is decided here."""

import contextlib
import sys
from collections.abc import Iterator
from types import ModuleType

from xentlib import diagnose


@contextlib.contextmanager
def use(engine: ModuleType) -> Iterator[None]:
    """Within the block, `import xentlib` gives the engine."""
    engine.diagnose = diagnose  # it holds no formula that another engine could confirm: all share the library's own
    before = {name: module for name, module in sys.modules.items() if name.partition(".")[0] == "xentlib"}
    for name in before:
        del sys.modules[name]
    sys.modules.update({"xentlib": engine, "xentlib.gradients": engine.gradients})
    try:
        yield
    finally:
        del sys.modules["xentlib"], sys.modules["xentlib.gradients"]
        sys.modules.update(before)
