"""Long streams with poison in them: exactly the good articles come out, each bad one is named."""

import multiprocessing
import os
import sys
from importlib import import_module
from pathlib import Path

import pytest

from quoteattr.records import Article
from quoteattr.stream import extract_all, is_lost

FAKES = Path(__file__).parents[1] / "unit" / "fakes"
# One article in so many cannot be read.
PER_POISON = 100
POISONS = (None, b"bytes", float("nan"), Article("poison", "poison"))
# The share that memory may grow by over the second half of a long stream.
MOST_GROWTH = 0.05


@pytest.fixture
def fakes(monkeypatch):
    """A module that worker processes can import: they inherit the path."""
    monkeypatch.syspath_prepend(FAKES)
    return import_module("fake_extractors")


def make_stream(length):
    for number in range(length):
        if number % PER_POISON == PER_POISON // 2:
            yield POISONS[number // PER_POISON % len(POISONS)]
        else:
            yield Article(f"good {number}", f"“It holds,” said witness {number}. " * 20)


def name_expected(length):
    for number, given in enumerate(make_stream(length), start=1):
        yield given.id if isinstance(given, Article) else f"article {number}"


def is_poison(name):
    return not name.startswith("good")


@pytest.mark.parametrize("processes", [1, 2])
def test_one_in_a_hundred_is_poison(fakes, processes):
    stream = extract_all(make_stream(400), extractor=fakes.fail_on_poison, processes=processes)
    found = [(e.article.id, is_lost(e)) for e in stream]
    assert found == [(name, is_poison(name)) for name in name_expected(400)]


@pytest.fixture(params=["fork", "forkserver", "spawn"])
def start_method(request):
    """How the user's program starts its processes, whatever ours do."""
    if request.param not in multiprocessing.get_all_start_methods():
        pytest.skip(f"there is no {request.param} on this system")
    before = multiprocessing.get_start_method(allow_none=True)
    multiprocessing.set_start_method(request.param, force=True)
    yield request.param
    multiprocessing.set_start_method(before, force=True)


@pytest.mark.usefixtures("start_method")
def test_a_killed_worker_costs_one_article_however_the_user_starts_processes(fakes):
    given = [Article(f"{n}", "poison" if n == 5 else "fine") for n in range(20)]
    extractions = list(extract_all(given, extractor=fakes.die_on_poison, processes=2))
    assert [e.article for e in extractions] == given
    assert [e.article.id for e in extractions if is_lost(e)] == ["5"]


@pytest.mark.soak
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
@pytest.mark.parametrize("processes", [1, 2])
def test_fifty_thousand_articles_in_flat_memory(fakes, processes):
    length, middle = 50_000, 0
    stream = extract_all(make_stream(length), extractor=fakes.fail_on_poison, processes=processes)
    for number, (found, name) in enumerate(zip(stream, name_expected(length), strict=True)):
        assert (found.article.id, is_lost(found)) == (name, is_poison(name))
        middle = read_memory() if number == length // 2 else middle
    assert read_memory() < (1 + MOST_GROWTH) * middle


def read_memory():
    """Return this process's resident memory in bytes."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
