"""A trial: the change is there while the tests run, and gone when they have ended."""

import multiprocessing

import pytest

from tests.mutation import trial
from tests.mutation.changes import Change

pytestmark = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="a trial is a fork"
)
WORTH_ONE = """
import time

def test_it_is_worth_one():
    worth = open("worth.txt").read()
    assert worth in ("1", "sleep")
    time.sleep(60 if worth == "sleep" else 0)
"""


@pytest.fixture
def change(tmp_path, monkeypatch):
    """Return what changes the worth of a file, beside a test that asks for it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "worth.txt").write_text("1")
    (tmp_path / "test_worth.py").write_text(WORTH_ONE)
    return lambda new: Change("worth.txt", 1, 0, 1, b"1", new)


def test_a_change_is_noticed_or_missed_and_undone(change, tmp_path):
    tests = [["test_worth.py"]]
    assert trial.passes_tests(tests) is True
    assert trial.passes_tests(tests, change(b"2")) is False
    assert trial.passes_tests(tests, change(b"1")) is True
    assert (tmp_path / "worth.txt").read_text() == "1"


def test_tests_that_do_not_end_say_nothing(change, monkeypatch):
    monkeypatch.setattr(trial, "PATIENCE", 1)
    assert trial.passes_tests([["test_worth.py"]], change(b"sleep")) is None
