"""The page on Dask, on a cluster that is reached by its address."""

import subprocess
import sys

import pytest
from distributed import LocalCluster

from hooks.executed_code import SNIPPETS, compare, recorded_output

SNIPPET = SNIPPETS / "dask" / "dask" / "larger_than_memory.py"


@pytest.mark.filterwarnings("ignore:Port 8787 is already in use")
def test_the_same_snippet_runs_on_a_cluster_by_its_address(monkeypatch):
    with LocalCluster(n_workers=3, threads_per_worker=1, memory_limit="256MiB", dashboard_address=None) as cluster:
        monkeypatch.setenv("DASK_SCHEDULER_ADDRESS", cluster.scheduler_address)
        run = subprocess.run([sys.executable, SNIPPET], capture_output=True, text=True, check=True)
        assert len(cluster.scheduler_info["workers"]) == 3
    compare(SNIPPET, run.stdout, recorded_output(SNIPPET))
