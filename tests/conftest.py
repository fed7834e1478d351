"""The site is built in the background while the other tests run; `make test` runs them in a process for each core."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def pytest_collection_modifyitems(items):
    items.sort(key=_waits_for_a_build)


def _waits_for_a_build(item) -> int:
    fixtures = getattr(item, "fixturenames", ())
    return 2 if "site_again" in fixtures else 1 if "site" in fixtures else 0


@pytest.fixture(scope="session", autouse=True)
def builds(request, tmp_path_factory) -> Iterator[Path]:
    """The folder of the builds that the tests to come will wait for; the first process to get here starts them."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "builds"
    wanted = max(map(_waits_for_a_build, request.session.items))
    try:
        folder.mkdir()
    except FileExistsError:
        yield folder
        return
    names = ["site", "site_again"][:wanted]
    with subprocess.Popen([sys.executable, "-m", "tests.site.build", folder, *names], cwd=ROOT):
        yield folder


def built(folder: Path, name: str) -> Path:
    """The site of this name, as soon as it is there."""
    said = folder / f"{name}.log"
    while not said.is_file():
        time.sleep(0.1)
    if said.read_text("utf-8"):
        pytest.fail(f"mkdocs build --strict failed:\n{said.read_text('utf-8')}", pytrace=False)
    return folder / name


@pytest.fixture(scope="session")
def site(builds) -> Path:
    """The site, built once."""
    return built(builds, "site")


@pytest.fixture(scope="session")
def site_again(builds) -> Path:
    """The site, built again by another process."""
    return built(builds, "site_again")
