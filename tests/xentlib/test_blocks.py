"""Large inputs are cut into pieces and computed on several threads: nobody can tell from the results."""

import multiprocessing
import subprocess
import sys
import threading
import time
import tracemalloc

import numpy as np
import pytest
import xentlib as xl
from xentlib import _blocks

from tests.xentlib.calls import each

pytestmark = pytest.mark.slow

MIB = 2**20


@pytest.fixture
def small_pieces(monkeypatch):
    """Cuts even small arrays, on two threads."""
    monkeypatch.setattr(_blocks, "PIECE", 24)
    monkeypatch.setattr(_blocks, "threads", lambda: 2)


def large(function, arguments, size):
    """The arguments of a call, repeated to so many elements of logits."""
    rows = size // 4

    def repeated(value):
        return np.tile(value, (rows // len(value) + 1, *[1] * (value.ndim - 1)))[:rows]

    return {name: repeated(value) if isinstance(value, np.ndarray) else value for name, value in arguments.items()}


@each()
def test_the_size_of_the_pieces_and_the_number_of_threads_do_not_show(function, arguments, small_pieces, monkeypatch):
    arguments = large(function, arguments, 1000)
    cut = function(**arguments)
    monkeypatch.undo()
    np.testing.assert_array_equal(cut, function(**arguments))


@each(only="softmax")
@pytest.mark.parametrize("classes", [1, 2, 32, 33, 100])
def test_nor_do_they_for_any_number_of_classes(function, arguments, classes, small_pieces, monkeypatch):
    rng = np.random.default_rng(classes)
    dense = {name: rng.normal(size=(50, classes)).astype(np.float32) * 9 for name in arguments}
    if "sparse" in function.__name__:
        dense["labels"] = rng.integers(classes, size=50)
    if "where" in arguments:
        dense["where"] = rng.random(50) < 0.7
    cut = function(**dense)
    monkeypatch.undo()
    np.testing.assert_array_equal(cut, function(**dense))


@each()
def test_more_rows_than_a_piece_holds_give_what_each_gives_alone(function, arguments):
    arguments = large(function, arguments, 3 * _blocks.PIECE)
    few = {name: value[-5:] if isinstance(value, np.ndarray) else value for name, value in arguments.items()}
    np.testing.assert_array_equal(function(**arguments)[-5:], function(**few))


@each()
def test_memory_beyond_the_result_is_a_few_mib_a_thread(function, arguments):
    arguments = large(function, arguments, 40 * _blocks.PIECE)
    tracemalloc.start()
    result = function(**arguments)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak - result.nbytes < 24 * MIB * _blocks.threads() < arguments.popitem()[1].nbytes


@pytest.mark.parametrize("shape", [(), (0,), (7,), (100,), (3, 50), (2, 1, 99), (5, 0, 4), (1, 4, 6, 5), (200, 1)])
def test_the_pieces_cover_an_array_once(shape):
    seen = np.zeros(shape, int)
    for cut in _blocks.pieces(shape, 20):
        assert seen[cut].size <= 20
        seen[cut] += 1
    assert (seen == 1).all()


def test_an_error_in_another_thread_reaches_the_caller(small_pieces):
    caller, failed = threading.current_thread(), threading.Event()

    def formula(x):
        if threading.current_thread() is caller:
            assert failed.wait(timeout=60)
            return x
        failed.set()
        raise MemoryError("no room")

    with pytest.raises(MemoryError, match="no room"):
        _blocks.elementwise(formula, np.dtype(float), np.zeros(1000))


def test_an_error_ends_the_work_of_all_threads(small_pieces):
    caller, done = threading.current_thread(), []

    def formula(x):
        if threading.current_thread() is caller:
            raise KeyboardInterrupt
        time.sleep(0.01)
        done.append(x)
        return x

    with pytest.raises(KeyboardInterrupt):
        _blocks.elementwise(formula, np.dtype(float), np.zeros(24 * 1000))
    _blocks._pool().submit(int).result(timeout=60)  # its only thread has no older work
    assert len(done) < 100


@pytest.mark.parametrize("when", ["threading.Thread(target=later).start()", "atexit.register(later)"])
def test_large_calls_work_while_the_interpreter_shuts_down(when):
    code = f"""
import atexit, threading, time, numpy, xentlib
def later():
    time.sleep(0.5)
    print(xentlib.sigmoid(numpy.zeros({4 * _blocks.PIECE})).mean())
{when}
"""
    environment = {"PYTHONPATH": ":".join(sys.path)}
    printed = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert printed.stdout == "0.5\n"


def test_where_no_thread_can_be_started_the_caller_does_it_all(small_pieces, monkeypatch):
    def start(thread):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", start)
    _blocks._pool.cache_clear()
    x = np.linspace(-9, 9, 1000)
    np.testing.assert_array_equal(xl.sigmoid(x), [xl.sigmoid(v) for v in x])
    _blocks._pool.cache_clear()  # that one has no threads


def test_large_calls_from_several_threads_do_not_wait_for_each_other(small_pieces):
    x = np.linspace(-9, 9, 5000)
    results = []
    callers = [threading.Thread(target=lambda: results.append(xl.sigmoid(x))) for _ in range(8)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join(timeout=60)
    assert [result.tolist() for result in results] == [xl.sigmoid(x).tolist()] * 8


def _mean_in_a_child(x):
    return float(xl.sigmoid(x).mean())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_a_forked_child_computes_on_threads_of_its_own():
    x = np.linspace(-9, 9, 4 * _blocks.PIECE)
    here = _mean_in_a_child(x)  # the threads exist before the fork
    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply_async(_mean_in_a_child, (x,)).get(timeout=60) == here


@pytest.mark.parametrize(("setting", "threads"), [("1", 1), ("1,4", 1), ("none", None), ("0", 1)])
def test_omp_num_threads_limits_the_threads(setting, threads):
    code = "from xentlib import _blocks; print(_blocks.threads())"
    environment = {"OMP_NUM_THREADS": setting, "PYTHONPATH": ":".join(sys.path)}
    printed = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert int(printed.stdout) == (threads or _blocks.threads())
