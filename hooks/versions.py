"""What the page's numbers were verified with: the versions that its foot names.

The local ones are read where the site is built; those of the frameworks are the pinned ones of the frameworks suite.
"""

import platform
import re
from functools import cache
from importlib import metadata
from pathlib import Path

PINNED = Path(__file__).parent.parent / "constraints-frameworks.txt"
FRAMEWORKS = {
    "TensorFlow": "tensorflow-cpu",
    "Keras": "keras",
    "PyTorch": "torch",
    "JAX": "jax",
    "Optax": "optax",
    "scikit-learn": "scikit-learn",
    "SciPy": "scipy",
    "XGBoost": "xgboost-cpu",
    "LightGBM": "lightgbm",
    "ONNX": "onnx",
    "Transformers": "transformers",
    "Dask": "dask",
}


# What the snippets of a folder use; Keras runs on TensorFlow unless its code says otherwise.
USED_BY = {
    "tensorflow": ["TensorFlow"],
    "keras": ["Keras", "TensorFlow"],
    "pytorch": ["PyTorch"],
    "jax": ["JAX", "Optax"],
    "sklearn": ["scikit-learn"],
    "scipy": ["SciPy"],
    "xgboost": ["XGBoost"],
    "lightgbm": ["LightGBM"],
    "onnx": ["ONNX"],
    "transformers": ["Transformers", "PyTorch"],
    "dask": ["Dask"],
}
version = cache(metadata.version)
SNIPPET = re.compile(rf'--8<-- "[^"]*/({"|".join(USED_BY)})/')


def on_page_context(context, page, config, nav):
    used = {name for folder in SNIPPET.findall(page.file.content_string) for name in USED_BY[folder]}
    pinned = dict(re.findall(r"^(\S+)==(\S+)", PINNED.read_text("utf-8"), re.MULTILINE))
    context["verified_with"] = {
        "Python": platform.python_version(),
        **{name: version(name.lower()) for name in ("NumPy", "xentlib", "mpmath")},
        **{name: pinned[package] for name, package in FRAMEWORKS.items() if name in used},
    }
    return context
