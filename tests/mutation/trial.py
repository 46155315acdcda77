"""One trial: the tests run in a fork, on a copy of the tree that has one change."""

import importlib
import multiprocessing
import os
import sys
from compileall import compile_dir
from contextlib import contextmanager
from pathlib import Path
from py_compile import PycInvalidationMode

import pytest

# In seconds; the tests of a room take less than a minute.
PATIENCE = 600
# Imported once, before the forks: together more than most tests of a room take.
# Not polars, whose threads would be lost in a fork.
LIBRARIES = ("hypothesis", "spacy", "pyarrow", "duckdb", "rapidfuzz", "pandas", "textacy")
OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist")


def enter(place):
    """Work in ``place`` from now on, with the libraries imported and no other quoteattr."""
    os.chdir(place)
    sys.path.insert(0, str(place))
    os.environ["PYTHONPATH"] = str(place)  # for tests that start a Python of their own
    # By the hash of its source, as a file may be changed twice in a second.
    compile_dir(place / "quoteattr", quiet=1, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
    for name in LIBRARIES:
        importlib.import_module(name)
    assert not any(name.partition(".")[0] == "quoteattr" for name in sys.modules)


def passes_tests(stages, change=None):
    """Tell whether the tests of all stages pass, with ``change`` made as long as they run.

    None where they did not end: the change made one run for ever, or the machine is busy.
    """
    with changed(change):
        run = multiprocessing.get_context("fork").Process(target=run_tests, args=(stages,))
        run.start()
        run.join(PATIENCE)
        if run.is_alive():
            run.kill()
            run.join()
            return None
        return run.exitcode == 0


@contextmanager
def changed(change):
    if change is None:
        yield
        return
    path = Path(change.path)
    source = path.read_bytes()
    try:
        path.write_bytes(change.apply(source))
        yield
    finally:
        path.write_bytes(source)


def run_tests(stages):
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)
    for tests in stages:
        status = pytest.main([*OPTIONS, *tests])
        if status not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            os._exit(1)
    os._exit(0)
