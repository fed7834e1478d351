"""The wheel: xentlib and nothing else."""

import zipfile

from flit_core import buildapi

from .pages import ROOT


def test_the_wheel_holds_nothing_but_xentlib(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    wheel = zipfile.ZipFile(tmp_path / buildapi.build_wheel(str(tmp_path)))
    packaged = {name for name in wheel.namelist() if ".dist-info/" not in name}
    sources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "xentlib").rglob("*") if path.is_file()}
    assert packaged == {name for name in sources if "__pycache__" not in name}
    assert "xentlib/py.typed" in packaged


def test_numpy_is_the_only_dependency(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    wheel = zipfile.ZipFile(tmp_path / buildapi.build_wheel(str(tmp_path)))
    (metadata,) = [wheel.read(name).decode() for name in wheel.namelist() if name.endswith("/METADATA")]
    required = [line for line in metadata.splitlines() if line.startswith("Requires-Dist:") and "extra ==" not in line]
    assert required == ["Requires-Dist: numpy>=2.0"]
