"""What Keras' snippets print on JAX, PyTorch and NumPy: a process for each backend, which imports Keras once.

What differs from the record, on TensorFlow, is on record with the backend's name, and pages show it under the snippet.
"""

import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

from hooks.executed_code import SNIPPETS, SnippetError, framework_snippets, recorded_on, run

# Those that choose a backend themselves or call TensorFlow are about one.
ANY_BACKEND = [
    snippet
    for snippet in framework_snippets()
    if snippet.parent.name == "keras" and not re.search("KERAS_BACKEND|import tensorflow", snippet.read_text("utf-8"))
]
# A shape as PyTorch writes it says nothing else than one of the other backends.
SIZE = re.compile(r"torch\.Size\((\[.*?\])\)")


def snippets_on(backend: str) -> list[Path]:
    """NumPy's backend does not train: there only those that are about it."""
    return [snippet for snippet in ANY_BACKEND if backend != "numpy" or recorded_on(snippet, backend).is_file()]


@cache
def printed_on(backend: str) -> dict[str, str]:
    """By the path of the snippet. What it raises is its last line."""
    environment = os.environ | {"KERAS_BACKEND": backend, "TF_CPP_MIN_LOG_LEVEL": "3"}
    command = [sys.executable, "-m", "tests.frameworks.keras_backends", backend]
    done = subprocess.run(command, cwd=SNIPPETS.parents[1], env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def main(backend: str) -> None:
    import keras

    printed = {}
    for snippet in snippets_on(backend):
        try:
            shown = run(snippet, warned="ignore")  # Keras warns of itself on PyTorch
            printed[str(snippet)] = SIZE.sub(lambda size: repr(tuple(json.loads(size[1]))), shown)
        except SnippetError as error:
            printed[str(snippet)] = f"{error}\n"
        keras.config.set_floatx("float32")
    print(json.dumps(printed))


if __name__ == "__main__":
    main(sys.argv[1])
