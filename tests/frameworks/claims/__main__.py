"""`make claims SECONDS=600`: search on with new seeds until the time is over, and print what broke."""

import os
import subprocess
import sys
import time
from pathlib import Path


def main(seconds: float) -> int:
    """Run the properties again and again; 1 as soon as one has broken, with the arguments that broke it."""
    end, rounds = time.monotonic() + seconds, 0
    command = [sys.executable, "-m", "pytest", "-q", "-c", "tests/frameworks/pytest.toml", str(Path(__file__).parent)]
    while rounds == 0 or time.monotonic() < end:
        rounds += 1
        if subprocess.run(command, env=os.environ | {"CLAIMS_SEARCH": "1"}).returncode:
            return 1
    print(f"{rounds} rounds with new seeds: nothing broke")
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
