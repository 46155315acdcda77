"""A corpus in a file: what survives, who may write, and what is said of a file that is none."""

import multiprocessing
import os
import signal
import subprocess
import sys

import duckdb
import pytest

from quoteattr.crossref import Corpus
from quoteattr.crossref.store import Location, Store
from quoteattr.crossref.store.answers import work_out
from quoteattr.crossref.store.migrations import read_migrations
from quoteattr.errors import StoreError
from quoteattr.records import Article, Attribution, Entity, Extraction, Unattributed
from quoteattr.spans import Span

WHOLE = "The town must do the digging, but to save the harbour this plan needs money from abroad."
MAYOR = Entity("e1", "Ana Ruiz", "person", ("Ruiz",), ("mayor",), (Span(0, 4),), "Q1", ("named",))
BANK = Entity("e2", "Harbour Bank", "organization")
EXTRACTION = Extraction(
    Article("post", f"“{WHOLE}” she said.", "Digging", "The Post", "2025-03-02", "https://p.org/1"),
    (
        Attribution(
            id="a1",
            kind="direct",
            text=WHOLE,
            content=(Span(1, 1 + len(WHOLE)),),
            cue=(Span(95, 99),),
            source=(Span(91, 94),),
            quoted=(Span(1, 1 + len(WHOLE)),),
            act="say",
            speaker=MAYOR,
            confidence=0.75,
            speaker_confidence=0.5,
            steps=("in marks", "she is the mayor"),
        ),
    ),
    (BANK, MAYOR),
    (Unattributed(Span(0, 1), "unclear"),),
    ("one mark was left open",),
)
ROW = {"article": "herald", "text": WHOLE, "speaker": "Ruiz", "published": "2025-03-03"}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "summit.quoteattr"


@pytest.fixture
def filled(path):
    corpus = Corpus(path)
    corpus.add(EXTRACTION)
    corpus.add_quotes([ROW])
    return corpus


def test_all_that_was_added_survives_closing(filled, path):
    before = tuple(filled.utterances())
    again = Corpus(path)
    assert again.extractions == (EXTRACTION,)
    assert again.utterances() == before
    assert before[0].articles == 2


def test_a_reader_changes_nothing_and_works_out_for_itself(filled, path):
    reader = Corpus(path, read_only=True)
    assert reader.utterances()[0].articles == 2
    with pytest.raises(StoreError, match="reading only"):
        reader.add(EXTRACTION)
    reader.close()
    filled.remove("herald")
    assert Corpus(path, read_only=True).utterances()[0].articles == 1


def test_a_reader_works_out_once_what_it_keeps_open(filled, path, monkeypatch):
    assert filled  # its answers are not worked out
    reader, worked_out = Corpus(path, read_only=True), []

    def count(connection, **options):
        worked_out.append(connection)
        work_out(connection, **options)

    monkeypatch.setattr("quoteattr.crossref.answers.work_out", count)
    assert [reader.utterances()[0].articles, len(reader.search("herring"))] == [2, 0]
    assert len(worked_out) == 1


def test_the_tables_are_there_for_sql(filled, path):
    filled.refresh()
    with duckdb.connect(str(path), read_only=True) as connection:
        found = connection.execute("SELECT text, articles FROM utterances").fetchall()
    assert found == [(WHOLE, 2)]


def test_an_exception_leaves_what_was_there_before(filled, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("quoteattr.crossref.store.writing.count_revision", interrupt)
    with pytest.raises(KeyboardInterrupt):
        filled.add_quotes([ROW | {"article": "times"}])
    monkeypatch.undo()
    assert filled.utterances()[0].articles == 2


def die_in_mid_change(path):
    with Store(Location(path)).change() as connection:
        connection.execute("DELETE FROM attributions")
        os.kill(os.getpid(), signal.SIGKILL)


def test_a_killed_process_leaves_what_was_there_before(filled, path):
    process = multiprocessing.get_context("fork").Process(target=die_in_mid_change, args=(path,))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    assert filled.extractions == (EXTRACTION,)


def hold(path, held, release):
    with Store(Location(path)).change():
        held.set()
        release.wait(60)


@pytest.fixture
def held(filled, path):  # noqa: ARG001  # the file is there
    """The file, held by another process, and what lets go of it."""
    context = multiprocessing.get_context("fork")
    began, release = context.Event(), context.Event()
    process = context.Process(target=hold, args=(path, began, release))
    process.start()
    began.wait(60)
    yield release
    release.set()
    process.join()


@pytest.mark.usefixtures("held")
def test_a_second_writer_is_told_that_it_waited(path):
    with pytest.raises(StoreError, match=r"summit\.quoteattr.*within 0\.2 seconds.*wait="):
        Corpus(path, wait=0.2)


def test_a_second_writer_goes_on_when_the_first_is_done(held, path):
    held.set()
    assert Corpus(path, wait=60).extractions == (EXTRACTION,)


@pytest.fixture
def damaged(filled, path):
    filled.close()
    return path


def test_a_truncated_file_is_refused(damaged):
    damaged.write_bytes(damaged.read_bytes()[:5000])
    with pytest.raises(StoreError, match=r"summit\.quoteattr.*cannot be read.*copy"):
        Corpus(damaged).utterances()


def test_a_flipped_bit_is_found_or_does_no_harm(damaged):
    whole = damaged.read_bytes()
    for place in range(9, len(whole), len(whole) // 9):
        flipped = bytearray(whole)
        flipped[place] ^= 0x10
        damaged.write_bytes(flipped)
        assert read_or_refuse(damaged) in ((EXTRACTION,), "refused")


def read_or_refuse(path):
    try:
        return Corpus(path).extractions
    except StoreError:
        return "refused"


@pytest.mark.parametrize("content", [b"not a database", b"PK\x03\x04" * 4000])
def test_a_foreign_file_is_refused_and_left_alone(path, content):
    path.write_bytes(content)
    with pytest.raises(StoreError, match="cannot be read as a store"):
        Corpus(path)
    assert path.read_bytes() == content


def test_an_empty_file_and_a_folder_are_refused(path):
    path.touch()
    with pytest.raises(StoreError, match="empty"):
        Corpus(path)
    with pytest.raises(StoreError, match="folder"):
        Corpus(path.parent)
    with pytest.raises(StoreError, match="no such file"):
        Corpus(path.parent / "other", read_only=True)


@pytest.mark.parametrize("name", ["half \ud83d pair", "before\0after", "long" * 100])
def test_a_name_that_no_file_can_have_is_refused(tmp_path, name):
    with pytest.raises(StoreError, match="no file of a store can have this name"):
        Corpus(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no colons in names")
@pytest.mark.parametrize("name", ["md:summit", "sqlite:summit", ":memory:", "http:summit"])
def test_a_name_is_never_read_as_an_extension_to_fetch(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    Corpus(name).add(EXTRACTION)
    assert [file.name for file in tmp_path.iterdir()] == [name]
    assert Corpus(name).extractions == (EXTRACTION,)


def test_a_store_fetches_no_extension(path):
    with Store(Location(path)).read() as connection:
        asked = "SELECT current_setting('autoinstall_known_extensions')"
        assert connection.execute(asked).fetchone() == (False,)


def test_a_corpus_in_memory_is_gone_when_it_is_closed():
    corpus = Corpus()
    corpus.close()
    for use in (lambda: corpus.add(EXTRACTION), lambda: len(corpus.utterances())):
        with pytest.raises(StoreError, match="what was in it is gone"):
            use()


def test_another_database_is_refused(path):
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE fish (name VARCHAR)")
    with pytest.raises(StoreError, match="fish"):
        Corpus(path)


@pytest.mark.usefixtures("filled")
def test_an_older_store_is_brought_up_to_date_and_a_newer_one_refused(path):
    coming = (*read_migrations(), "ALTER TABLE articles ADD COLUMN section VARCHAR DEFAULT 'news'")
    now = len(read_migrations())
    with pytest.raises(StoreError, match=rf"version {now}, expected {now + 1}.*writing"):
        Store(Location(path, read_only=True), coming)
    with Store(Location(path), coming).read() as connection:
        found = connection.execute("SELECT DISTINCT section FROM articles").fetchall()
    assert found == [("news",)]
    newer = rf"version {now + 1}, expected {now} or older.*install that"
    with pytest.raises(StoreError, match=newer):
        Corpus(path)


def test_the_database_draws_no_bars_of_its_own():
    program = (
        "from quoteattr.crossref.store import Location, Store; "
        "connection = Store(Location(None)).keep_open(); "
        "print(connection.execute(\"SELECT current_setting('enable_progress_bar')\").fetchall())"
    )
    # Without a file of its own a program passes for an interactive one.
    command = [sys.executable, "-c", program]
    found = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    assert found == "[(False,)]\n"


def test_a_memory_limit_that_is_no_size_is_refused(path):
    with pytest.raises(StoreError, match="memory_limit is 'lots', expected a size"):
        Corpus(path, memory_limit="lots")


def test_too_little_memory_is_said(path):
    corpus = Corpus(path, memory_limit="1MB")
    with pytest.raises(StoreError, match="memory_limit='8GB'"):
        corpus.add_quotes([ROW | {"text": f"{WHOLE} {n}"} for n in range(3000)])
