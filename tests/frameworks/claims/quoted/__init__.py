"""The sentences that the properties hold, a module for each page. Importing this one registers them all."""

from importlib import import_module
from pkgutil import iter_modules

from ..sentences import SAID as SAID

for page in iter_modules(__path__):
    import_module(f"{__name__}.{page.name}")
