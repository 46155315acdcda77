"""A stream of calls answered by other threads and processes, in its order."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from itertools import count
from pathlib import Path

import pytest

from quoteattr.workers import LOOK_AHEAD, Crew, WorkerDiedError, WorkerStartError, call_ahead

# In seconds: what a worker that is ended may still take.
PATIENCE = 30


@pytest.fixture
def fakes(monkeypatch):
    monkeypatch.syspath_prepend(Path(__file__).parent / "fakes")
    return import_module("fake_calls")


def test_answers_come_in_the_order_of_the_arguments():
    assert list(call_ahead(abs, [-3, 1, -2], threads=2)) == [3, 1, 2]


def test_a_few_arguments_are_read_ahead_of_the_answers():
    numbers = count()
    answers = call_ahead(abs, numbers, threads=2)
    assert next(answers) == 0
    assert next(numbers) <= LOOK_AHEAD * 2 + 1
    answers.close()


def test_an_error_ends_the_stream():
    with pytest.raises(TypeError):
        list(call_ahead(abs, [1, "two", 3], threads=1))


def test_a_crew_answers_from_its_processes():
    with Crew(abs, processes=2) as crew:
        assert list(call_ahead(crew.call, range(-9, 0), threads=2)) == list(range(9, 0, -1))


def test_a_crew_can_be_ended_while_its_workers_load(fakes):
    with ThreadPoolExecutor() as pool, Crew(fakes.SlowToLoad(), processes=1) as crew:
        answer = pool.submit(crew.call, 1)
        while not crew._alive:
            time.sleep(0.01)
        crew.__exit__(None, None, None)
        with pytest.raises((WorkerDiedError, WorkerStartError)):
            answer.result(PATIENCE)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to block")
def test_ctrl_c_does_not_reach_a_worker_even_while_it_loads(fakes):
    with Crew(fakes.list_blocked, processes=2) as crew:
        assert all(signal.SIGINT in blocked for blocked in call_ahead(crew.call, [1, 2], 2))


ORPHANING = """
import os, signal, sys, threading
sys.path.insert(0, {fakes!r})
from fake_calls import sleep_a_little
from quoteattr.workers import Crew, call_ahead

if __name__ == "__main__":
    with Crew(sleep_a_little, processes=2) as crew:
        answers = call_ahead(crew.call, [0.01] * 4 + [0.5] * 100, threads=2)
        next(answers)
        os.kill(os.getpid(), {signal})
        next(answers)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGHUP])
def test_workers_whose_program_is_killed_end_without_a_word(number, tmp_path):
    script = tmp_path / "orphaning.py"
    fakes = str(Path(__file__).parent / "fakes")
    script.write_text(ORPHANING.format(fakes=fakes, signal=int(number)), encoding="utf-8")
    # The workers have the other end of the pipe too: it is read until the last of them is gone.
    result = subprocess.run(
        [sys.executable, str(script)], capture_output=True, timeout=PATIENCE, check=False
    )
    assert result.returncode == -number
    assert b"Traceback" not in result.stderr
