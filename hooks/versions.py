"""What the page's numbers were verified with: the versions that its foot names, read where the site is built."""

import platform
from importlib.metadata import version


def on_page_context(context, page, config, nav):
    context["verified_with"] = {
        "Python": platform.python_version(),
        **{name: version(name.lower()) for name in ("NumPy", "xentlib", "mpmath")},
    }
    return context
