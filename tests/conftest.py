"""The site is built in the background while the other tests run; `make test` runs them in a process for each core."""

import gc
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


BUILDS = ("site", "offline", "site_again")


# Thousands of tests and all that they import stay until the end: looking through them for garbage, time and again,
# takes a tenth of the time.
def pytest_collection():
    gc.disable()


def pytest_collection_finish():
    gc.freeze()
    gc.enable()


def pytest_collection_modifyitems(items):
    items.sort(key=_waits_for_a_build)


def _waits_for_a_build(item) -> int:
    """How many of the builds are there, at most, when the test can run."""
    fixtures = getattr(item, "fixturenames", ())
    return max((number for number, name in enumerate(BUILDS, start=1) if name in fixtures), default=0)


@pytest.fixture(scope="session", autouse=True)
def builds(request, tmp_path_factory) -> Iterator[Path]:
    """The folder of the builds that the tests to come will wait for; the first process to get here starts them."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "builds"
    wanted = {name for item in request.session.items for name in getattr(item, "fixturenames", ())}
    try:
        folder.mkdir()
    except FileExistsError:
        yield folder
        return
    names = [name for name in BUILDS if name in wanted]
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


@pytest.fixture(scope="session")
def offline(builds) -> Path:
    """The site as `make offline` builds it, with a repository's address."""
    return built(builds, "offline")
