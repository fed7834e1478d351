"""``python -m xentlib diagnose batch.npz``: what `diagnose` finds in arrays that were saved from anywhere."""

import argparse
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from . import __version__
from .diagnosis import FAMILIES, LANGUAGES, REDUCTIONS, diagnose

NAMES = ("labels", "logits", "loss", "mask", "class_weight", "pos_weight")


def arrays(path: Path) -> dict[str, Any]:
    """What the file holds, by name; a .npy file holds one array, named as the file is."""
    if path.suffix == ".npz":
        with np.load(path) as saved:
            return dict(saved)
    if path.suffix == ".npy":
        return {path.stem: np.load(path)}
    if path.suffix == ".safetensors":
        with import_module("safetensors").safe_open(path, framework="pt") as saved:
            return {name: saved.get_tensor(name) for name in saved.keys()}
    if path.suffix in (".pt", ".pth"):
        return dict(import_module("torch").load(path, map_location="cpu", weights_only=True))
    raise ValueError(f"{path} must be a .npz, .npy, .safetensors or .pt file.")


def parser() -> argparse.ArgumentParser:
    """The arguments are those of `diagnose`; its docstring explains them."""
    top = argparse.ArgumentParser(prog="python -m xentlib", description=__doc__)
    top.add_argument("--version", action="version", version=__version__)
    command = top.add_subparsers(required=True, metavar="diagnose").add_parser(
        "diagnose", help="look for known mistakes in saved labels, logits and losses"
    )
    command.add_argument("files", nargs="+", type=Path, help=f"files with arrays named {', '.join(NAMES)}")
    command.add_argument("--function", choices=FAMILIES, metavar="NAME", help="the loss that is meant")
    command.add_argument("--loss", type=float, help="the loss that was seen")
    command.add_argument("--axis", type=int, help="the axis of the classes")
    command.add_argument("--ignore-index", type=int, help="the class index that is left out")
    command.add_argument("--label-smoothing", type=float, default=0.0)
    command.add_argument("--reduction", choices=REDUCTIONS, default="mean")
    command.add_argument("--language", choices=LANGUAGES)
    return top


def main(arguments: list[str] | None = None) -> int:
    """Print what is found: 0 if nothing is, 1 if something is, 2 if the arguments cannot be used."""
    given = vars(parser().parse_args(arguments))
    try:
        saved = {name: array for path in given.pop("files") for name, array in arrays(path).items()}
        loss = given.pop("loss")
        saved |= {} if loss is None else {"loss": loss}
        missing = [name for name in ("labels", "logits") if name not in saved]
        if missing:
            raise ValueError(f"{' and '.join(missing)} must be in the files; received {', '.join(saved)}.")
        found = diagnose(**{name: saved[name] for name in NAMES if name in saved}, **given)
    except (OSError, TypeError, ValueError, ImportError) as error:
        print(f"python -m xentlib: {error}", file=sys.stderr)
        return 2
    print(found)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
