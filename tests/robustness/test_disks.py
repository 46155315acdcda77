"""A full disk, a folder for reading only, no permission: a clear error, and nothing overwritten."""

import os
import resource
import signal
import sys
from multiprocessing import get_context
from pathlib import Path
from tempfile import gettempdir
from traceback import print_exc

import pytest

from quoteattr.attribution.tagger.weights import read_weights, write_weights
from quoteattr.crossref import Corpus
from quoteattr.errors import StoreError
from quoteattr.formats.articles import read_articles
from quoteattr.formats.brat import write_brat
from quoteattr.formats.extraction_files import write_extractions
from quoteattr.formats.gold import GoldArticle
from quoteattr.records import Article, Attribution, Extraction
from quoteattr.spans import Span
from tests.endings import MANY

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and rights are POSIX's")

# In bytes: what a file may grow to where the disk is full.
ROOM = 4_000
# Somebody who owns nothing here.
NOBODY = 65534
# spaCy takes seconds to import in each of the processes; its format writes as the others do.
ENDINGS = [ending for ending in MANY if ending != ".spacy"]


def quote(words, name):
    text = f"“{words}” she said."
    spans = (Span(1, 1 + len(words)),)
    return Extraction(Article(name, text), (Attribution("a1", "direct", words, spans),))


OLD = quote("The town must do the digging.", "old")
# Of little that repeats, so that no format packs it small.
MANY = [quote(f"{os.urandom(40).hex()} {n}", f"new {n}") for n in range(200)]


def fill_disk():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM))


def lose_rights():
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)


def fail_in_process(prepare, work):
    """Run ``work`` in a process that ``prepare`` has hindered; return what its error says."""
    context = get_context("fork")
    told, tell = context.Pipe(duplex=False)
    process = context.Process(target=tell_error, args=(tell, prepare, work))
    process.start()
    tell.close()
    error = told.recv()
    process.join()
    return error


def tell_error(tell, prepare, work):
    try:
        prepare()
        work()
        tell.send("no error")
    except (OSError, StoreError) as error:
        tell.send(f"{type(error).__name__}: {error}")
    except BaseException:
        print_exc()
        raise


needs_root = pytest.mark.skipif(
    sys.platform != "win32" and os.getuid() != 0, reason="only root can become nobody"
)


@pytest.fixture
def locked(tmp_path):
    """A folder that its owner alone may write in, though all may read it.

    pytest makes two folders around it, and a third in each process of pytest-xdist.
    """
    top = Path(gettempdir()).resolve()
    if top not in tmp_path.resolve().parents:
        pytest.skip("the folders around --basetemp are not ours to open")
    for folder in (tmp_path, *tmp_path.parents):
        if folder.resolve() == top:
            return tmp_path
        folder.chmod(0o755)
    return tmp_path


@pytest.mark.parametrize("ending", ENDINGS)
def test_on_a_full_disk_the_old_file_stands_and_no_part_is_left(ending, tmp_path):
    path = tmp_path / f"quotes{ending}"
    write_extractions([OLD], path)
    before = path.read_bytes()
    error = fail_in_process(fill_disk, lambda: write_extractions(MANY, path))
    assert "File too large" in error
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("words", ["It holds.", "“It holds,” " * ROOM])
def test_on_a_full_disk_neither_file_of_brat_is_written(words, tmp_path):
    path = tmp_path / "a.ann"
    write_brat(GoldArticle(OLD), path)
    before = {file: file.read_bytes() for file in tmp_path.iterdir()}
    many = tuple(Attribution(f"a{n}", "direct", "", (Span(0, 2),)) for n in range(ROOM))
    new = GoldArticle(Extraction(Article("a", words), many[: 1 if len(words) > ROOM else None]))
    error = fail_in_process(fill_disk, lambda: write_brat(new, path))
    assert "File too large" in error
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == before


@pytest.mark.parametrize("ending", ENDINGS)
@needs_root
def test_without_the_right_to_write_the_old_file_stands(ending, locked):
    path = locked / f"quotes{ending}"
    write_extractions([OLD], path)
    before = path.read_bytes()
    assert "Permission denied" in fail_in_process(
        lose_rights, lambda: write_extractions(MANY, path)
    )
    assert path.read_bytes() == before
    assert list(locked.iterdir()) == [path]


def test_trained_weights_are_written_whole_or_not_at_all(tmp_path):
    write_weights(tmp_path, {"cue": b"old", "role": b"old"}, {"name": "old"})
    new = {"cue": b"new", "role": bytes(10 * ROOM)}
    error = fail_in_process(fill_disk, lambda: write_weights(tmp_path, new, {"name": "new"}))
    assert "File too large" in error
    assert read_weights(tmp_path).files == {"cue": b"old", "role": b"old"}
    assert len(list(tmp_path.iterdir())) == 3


@pytest.fixture
def store(locked):
    path = locked / "summit.quoteattr"
    Corpus(path).add(OLD)
    path.chmod(0o644)
    return path


def test_a_store_on_a_full_disk_is_as_it_was(store):
    error = fail_in_process(fill_disk, lambda: Corpus(store).add(MANY))
    assert error.startswith(f"StoreError: {store}: the system refused")
    assert "File too large" in error
    assert Corpus(store).extractions == (OLD,)


def test_a_store_that_cannot_be_begun_says_so(tmp_path):
    path = tmp_path / "new.quoteattr"
    error = fail_in_process(fill_disk, lambda: Corpus(path))
    assert error.startswith(f"StoreError: {path}: the system refused")


@needs_root
def test_a_store_without_the_right_to_write_can_be_read_alone(store):
    error = fail_in_process(lose_rights, lambda: Corpus(store).add(MANY))
    assert error.startswith(f"StoreError: {store}: the system refused")
    assert "ermission denied" in error
    read = fail_in_process(lose_rights, lambda: Corpus(store, read_only=True).extractions)
    assert read == "no error"
    assert Corpus(store).extractions == (OLD,)


@needs_root
def test_a_folder_that_may_not_be_opened_is_named_and_the_rest_is_read(locked):
    for folder in (locked / "closed", locked / "open"):
        folder.mkdir()
        (folder / "one.txt").write_text("It holds.", encoding="utf-8")
    (locked / "closed").chmod(0o700)
    seen = locked / "seen"
    seen.touch()
    seen.chmod(0o666)

    def read_all():
        with seen.open("w", encoding="utf-8") as file:
            for article in read_articles(locked, on_problem=file.write):
                file.write(f"; read {article.id}")

    assert fail_in_process(lose_rights, read_all) == "no error"
    told = f"{locked / 'closed'}: Permission denied."
    assert seen.read_text(encoding="utf-8") == f"{told}; read one"
