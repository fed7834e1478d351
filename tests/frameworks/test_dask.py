"""The page on Dask, on a cluster that is reached by its address."""

import subprocess
import sys

import pytest
from distributed import Client, LocalCluster

from hooks.executed_code import SNIPPETS, compare, recorded_output

SNIPPET = SNIPPETS / "dask" / "dask" / "larger_than_memory.py"


@pytest.fixture(scope="module")
def cluster():
    with LocalCluster(n_workers=3, threads_per_worker=1, memory_limit="256MiB", dashboard_address=":0") as cluster:
        yield cluster


def test_the_same_snippet_runs_on_a_cluster_by_its_address(cluster, monkeypatch):
    monkeypatch.setenv("DASK_SCHEDULER_ADDRESS", cluster.scheduler_address)
    run = subprocess.run([sys.executable, SNIPPET], capture_output=True, text=True, check=True)
    compare(SNIPPET, run.stdout, recorded_output(SNIPPET))


def threads():
    from xentlib import _blocks

    return _blocks.threads()


def test_xentlib_computes_on_one_thread_in_a_worker(cluster):
    with Client(cluster) as client:
        assert [*client.run(threads).values()] == [1, 1, 1]
