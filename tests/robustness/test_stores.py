"""One store, many processes: writers and readers at once, and processes killed in the act."""

import random
import sys
import time
from importlib import import_module
from multiprocessing import Pipe, get_context
from pathlib import Path

import duckdb
import pytest

from quoteattr.crossref import Corpus
from quoteattr.crossref.answers import Answers
from quoteattr.crossref.store import Location, Store
from quoteattr.errors import StoreError
from quoteattr.formats.extraction_files import read_extractions, write_extractions
from tests.endings import MANY

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")

# In seconds: how long a process waits for its turn, and how long all of them may take. Eight need
# half a minute between them, and minutes where other work takes the processors.
PATIENCE = 600
# In seconds: after at most so long at its work, a process is killed.
LONGEST_LIFE = {"add": 1.0, "migrate": 0.4, "export": 0.1}
MOMENTS = random.Random(7)
ENDINGS = [ending for ending in MANY if ending not in {".spacy", ".xlsx"}]
KILLS = [4, pytest.param(100, marks=pytest.mark.soak)]


@pytest.fixture
def work(monkeypatch):
    """What the processes do; they inherit the path of it."""
    monkeypatch.syspath_prepend(Path(__file__).parent)
    return import_module("store_work")


@pytest.fixture
def path(tmp_path, work):
    path = tmp_path / "summit.quoteattr"
    Corpus(path).add(work.quote(0))
    return path


def start(target, *arguments):
    """Start a process from a clean one, without the threads and locks of this, and in no time."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["quoteattr.crossref", "quoteattr.formats.extraction_files"])
    process = context.Process(target=target, args=arguments, daemon=True)
    process.start()
    return process


def start_and_hear(target, path):
    """Start a process and wait until it says that it has begun; return it and the way to it."""
    ours, theirs = Pipe()
    process = start(target, path, theirs)
    ours.recv()
    return process, ours


def kill_in_the_act(target, path, longest_life):
    process, _ = start_and_hear(target, path)
    time.sleep(longest_life * MOMENTS.random())
    process.kill()
    process.join()


def run_at_once(*works):
    processes = [start(*one) for one in works]
    for process in processes:
        process.join(PATIENCE)
    assert [process.exitcode for process in processes] == [0] * len(works)


def test_four_writers_and_four_readers_lose_nothing(path, work):
    writers = [(work.add_each, path, range(n, n + 2), PATIENCE) for n in (1, 3, 5, 7)]
    readers = [(work.read_each, path, range(2), PATIENCE)] * 2
    askers = [(work.ask_each, path, range(1), PATIENCE)] * 2
    run_at_once(*writers, *readers, *askers)
    check_store(path, 9, work)


def test_a_store_that_four_begin_at_once_is_begun_once(tmp_path, work):
    path = tmp_path / "new.quoteattr"
    run_at_once(*[(work.add_each, path, range(n, n + 1), PATIENCE) for n in range(4)])
    check_store(path, 4, work)


def check_store(path, articles, work):
    """What was kept is what a corpus of the same articles keeps, table by table."""
    kept, fresh = Corpus(path), Corpus()
    fresh.add([work.quote(number) for number in range(articles)])
    assert {e.article.id: e for e in kept.extractions} == {
        e.article.id: e for e in fresh.extractions
    }
    for table in ("articles", "attributions", "occurrences"):
        assert kept.to_arrow(table).num_rows == fresh.to_arrow(table).num_rows
    assert list(kept.utterances()) == list(fresh.utterances())


def test_who_waits_too_long_is_told_and_loses_nothing(path, work):
    holder, release = start_and_hear(work.hold_open, path)
    started = time.monotonic()
    for option in ({}, {"read_only": True}):
        with pytest.raises(StoreError, match=r"others have it open, .* within 0\.5 seconds"):
            Corpus(path, wait=0.5, **option)
    assert time.monotonic() - started < PATIENCE
    release.send(None)
    holder.join()
    check_store(path, 1, work)


def test_what_was_asked_while_another_added_is_never_mixed_with_what_is_found_later(
    path, work, monkeypatch
):
    """Between the working out of answers and the reading of them, others may have their turn."""
    corpus, work_out = Corpus(path), Answers._work_out

    def work_out_and_be_overtaken(self):
        work_out(self)
        monkeypatch.undo()
        Corpus(path).add(work.quote(1))

    monkeypatch.setattr(Answers, "_work_out", work_out_and_be_overtaken)
    found = corpus.utterances()
    with pytest.raises(StoreError, match="ask again"):
        list(found)
    assert len(corpus.utterances()) == 2


@pytest.mark.parametrize("kills", KILLS)
def test_killed_while_adding_a_store_is_as_before_or_after_and_goes_on(path, work, kills):
    """Articles are added one by one and in order: after a kill, no number is missing between."""
    known = 1
    for _ in range(kills):
        kill_in_the_act(work.add_without_end, path, LONGEST_LIFE["add"])
        found = [e.article.id for e in Corpus(path).extractions]
        assert found == [f"article {number}" for number in range(len(found))]
        assert len(found) >= known
        known = len(found)
    check_store(path, known, work)


@pytest.mark.parametrize("kills", KILLS)
def test_killed_while_migrating_a_store_is_as_before_or_after_and_goes_on(path, work, kills):
    Corpus(path).refresh()
    for _ in range(kills):
        kill_in_the_act(work.migrate_without_end, path, LONGEST_LIFE["migrate"])
        for copy in path.parent.glob("* *.quoteattr"):
            assert read_version(copy) in ((1, 0), (2, 2))
            with Store(Location(copy), work.MIGRATIONS).read() as connection:
                sections = connection.execute("SELECT section FROM articles").fetchall()
            assert sections == [("bridges",)]
            assert read_version(copy) == (2, 2)
            copy.unlink()


def read_version(path):
    """Return the version of a store, and how many of the coming version's tables it has."""
    with duckdb.connect(path) as connection:
        found = connection.execute("""
            SELECT value, (SELECT count(*) FROM duckdb_tables()
              WHERE table_name IN ('sections', 'streets'))
            FROM store WHERE name = 'version'
        """)
        return found.fetchone()


@pytest.mark.parametrize("kills", KILLS)
def test_killed_while_exporting_a_file_is_as_before_or_after_and_goes_on(tmp_path, work, kills):
    few, many = ([work.quote(number) for number in range(length)] for length in (1, 200))
    for number in range(kills):
        path = tmp_path / f"quotes{ENDINGS[number % len(ENDINGS)]}"
        write_extractions(few, path)
        kill_in_the_act(work.export_without_end, path, LONGEST_LIFE["export"])
        assert count_articles(path) in {1, 200}
        write_extractions(many, path)
        assert count_articles(path) == 200


def count_articles(path):
    return len(list(read_extractions(path)))
