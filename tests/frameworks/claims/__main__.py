"""`make claims SECONDS=600`: try claim after claim with new seeds until the time is over, and print what broke."""

import argparse
import random
import sys
import time
from pathlib import Path

import pytest

HERE = Path(__file__).parent
OPTIONS = ["-q", "-c", "tests/frameworks/pytest.toml", "-p", "no:xdist", "-p", "no:terminalprogress"]


class Search:
    """Runs the properties in an order of its own, each round with the next seed, and looks at the clock between two."""

    def __init__(self, seconds: float, seed: int):
        self.seconds = seconds
        self.seed = seed
        self.tried = 0
        self.broken: dict[str, int] = {}  # with which seed

    def pytest_collection_modifyitems(self, items):
        from .holds import CLAIMS  # here: what pytest rewrites must not be imported before it starts

        properties = [searched for group in CLAIMS.values() for searched in group]
        items[:] = [item for item in items if item.function in properties]

    def pytest_runtestloop(self, session):
        import hypothesis

        end = time.monotonic() + self.seconds
        while waiting := [item for item in session.items if item.nodeid not in self.broken]:
            random.Random(self.seed).shuffle(waiting)
            for item in waiting:
                if time.monotonic() >= end:
                    return True
                hypothesis.seed(self.seed)(item.function)
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            self.seed += 1
        return True

    def pytest_runtest_logreport(self, report):
        self.tried += report.when == "call"
        if report.failed:
            self.broken[report.nodeid] = self.seed

    def pytest_report_teststatus(self, report):
        """A line for each claim instead of a dot."""
        if report.when == "call" or report.failed:
            said = "BROKEN" if report.failed else "holds"
            name = report.nodeid.removeprefix("tests/frameworks/claims/")
            return report.outcome, f"{said:6} {report.duration:5.1f} s  seed {self.seed}  {name}\n", said
        return None


def main() -> int:
    """Search, and say how much was tried; 1 if a claim broke."""
    parser = argparse.ArgumentParser(prog="python -m tests.frameworks.claims", description=__doc__)
    parser.add_argument("seconds", type=float)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 10**9, help="of the first round")
    parser.add_argument("-k", default="", metavar="NAME", help="only the properties with this in their name")
    asked = parser.parse_args()
    search = Search(asked.seconds, asked.seed)
    ended = pytest.main([*OPTIONS, "-k", asked.k, str(HERE)], plugins=[search])
    print(f"{search.tried} properties were tried, with the seeds {asked.seed} to {search.seed}: ", end="")
    print(f"{len(search.broken)} broke" if search.broken else "nothing broke")
    for name, seed in search.broken.items():
        print(f"  once more: make claims SECONDS=1 SEED={seed} NAME={name.rpartition('::')[2]}")
    return 1 if search.broken or not search.tried else int(ended)


if __name__ == "__main__":
    sys.exit(main())
