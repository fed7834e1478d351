"""What the page's numbers were verified with: the versions that its foot names.

The local ones are read where the site is built; those of the frameworks are the pinned ones of the frameworks suite.
"""

import platform
import re
from functools import cache
from importlib import metadata
from itertools import chain

from hooks.executed_code import PINNED

PACKAGES = {"TensorFlow": "tensorflow-cpu", "PyTorch": "torch", "XGBoost": "xgboost-cpu"}  # of another name

# What the snippets of a folder use; Keras runs on TensorFlow unless its code says otherwise.
USED_BY = {
    "tensorflow": ["TensorFlow"],
    "keras": ["TensorFlow", "Keras"],
    "pytorch": ["PyTorch"],
    "jax": ["JAX", "Optax"],
    "sklearn": ["scikit-learn"],
    "scipy": ["SciPy"],
    "xgboost": ["XGBoost"],
    "lightgbm": ["LightGBM"],
    "onnx": ["ONNX"],
    "transformers": ["PyTorch", "Transformers"],
    "peft": ["PyTorch", "Transformers", "PEFT"],
    "trl": ["PyTorch", "Transformers", "TRL"],
    "dask": ["Dask"],
}
FRAMEWORKS = list(dict.fromkeys(chain(*USED_BY.values())))
version = cache(metadata.version)
SNIPPET = re.compile(rf'--8<-- "[^"]*/({"|".join(USED_BY)})/')


def on_page_context(context, page, config, nav):
    used = {name for folder in SNIPPET.findall(page.file.content_string) for name in USED_BY[folder]}
    pinned = dict(re.findall(r"^(\S+)==(\S+)", PINNED.read_text("utf-8"), re.MULTILINE))
    context["verified_with"] = {
        "Python": platform.python_version(),
        **{name: version(name.lower()) for name in ("NumPy", "xentlib", "mpmath")},
        **{name: pinned[PACKAGES.get(name, name.lower())] for name in FRAMEWORKS if name in used},
    }
    return context
