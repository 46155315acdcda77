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
            yield Article(f"good {number}", f"“It holds,” said witness {number}. " * 5)


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
@pytest.mark.parametrize(("extractor", "length"), [("fail_on_poison", 50_000), ("read", 1_000)])
@pytest.mark.parametrize("processes", [1, 2])
def test_long_streams_in_flat_memory(fakes, extractor, length, processes):
    """Many articles past a stand-in, and so many as there is time for past the true pipeline."""
    extract, middle = getattr(fakes, extractor), 0
    stream = extract_all(make_stream(length), extractor=extract, processes=processes)
    for number, (found, name) in enumerate(zip(stream, name_expected(length), strict=True)):
        assert (found.article.id, is_lost(found)) == (name, is_poison(name))
        if number in {length // 2, length - 1}:
            middle, end = middle or read_memory(), read_memory()
    print(f"{length:,} articles by {processes}: {middle:,} bytes halfway, {end:,} at the end")
    assert end < (1 + MOST_GROWTH) * middle


def read_memory():
    """Return the resident memory of this process and its workers in bytes."""
    ids = ["self", *(child.pid for child in multiprocessing.active_children())]
    pages = [Path(f"/proc/{id_}/statm").read_text(encoding="ascii").split()[1] for id_ in ids]
    return sum(map(int, pages)) * os.sysconf("SC_PAGE_SIZE")
