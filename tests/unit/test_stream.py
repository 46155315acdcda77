"""A stream of articles: in order, however many processes; a bad one costs itself alone."""

import threading
from importlib import import_module
from itertools import count, islice
from pathlib import Path

import pytest

from quoteattr.errors import ArticleError, ModelError
from quoteattr.records import Article
from quoteattr.stream import REPEATED, extract_all, is_lost
from quoteattr.workers import LOOK_AHEAD, WorkerStartError

FAKES = Path(__file__).parent / "fakes"


@pytest.fixture
def fakes(monkeypatch):
    """A module that worker processes can import: they inherit the path."""
    monkeypatch.syspath_prepend(FAKES)
    return import_module("fake_extractors")


def texts_of(extractions):
    return [extraction.article.text for extraction in extractions]


def test_articles_come_out_in_their_order(fakes):
    assert texts_of(extract_all(["one", "two"], extractor=fakes.echo)) == ["one", "two"]


def test_an_endless_stream_is_read_no_further_than_asked(fakes):
    numbers = count()
    stream = extract_all((str(n) for n in numbers), extractor=fakes.echo)
    assert texts_of(islice(stream, 3)) == ["0", "1", "2"]
    assert next(numbers) == 3


def test_one_article_in_place_of_a_stream_is_refused():
    with pytest.raises(ArticleError, match="for one, call extract"):
        extract_all("“One,” he said.")


@pytest.mark.parametrize("bad", [None, b"bytes", 17, float("nan"), {"id": "x"}])
def test_what_is_no_text_ends_nothing(fakes, bad):
    lost, good = extract_all([bad, "good"], extractor=fakes.echo)
    assert is_lost(lost)
    assert lost.article.id == "article 1"
    named = "required field missing @ $.text" if isinstance(bad, dict) else type(bad).__name__
    assert named in lost.warnings[0]
    assert good.warnings == ("GOOD",)


def test_an_article_that_fails_keeps_its_name_and_says_why(fakes):
    given = [Article("a", "fine"), Article("b", "poison"), Article("c", "fine")]
    first, lost, last = extract_all(given, extractor=fakes.fail_on_poison)
    assert lost.article == given[1]
    assert lost.warnings == ("not extracted: ZeroDivisionError: 1/0",)
    assert not is_lost(first)
    assert not is_lost(last)


def test_a_missing_model_is_no_fault_of_an_article():
    def fail(_):
        raise ModelError("pip install it")

    with pytest.raises(ModelError, match="pip install it"):
        next(extract_all(["text"], extractor=fail))


def test_progress_is_drawn_on_stderr(fakes, capsys):
    list(extract_all(["one"], extractor=fakes.echo, progress=True))
    out, err = capsys.readouterr()
    assert out == ""
    assert "1/1" in err


def test_processes_change_neither_order_nor_records(fakes):
    given = [f"text {n}" for n in range(25)] + [None]
    alone = list(extract_all(given, extractor=fakes.echo_slowest_first))
    shared = list(extract_all(given, extractor=fakes.echo_slowest_first, processes=2))
    assert shared == alone


def test_a_process_that_dies_costs_its_article_alone(fakes):
    given = [Article(str(n), "poison" if n in (2, 3) else "fine") for n in range(8)]
    extractions = list(extract_all(given, extractor=fakes.die_on_poison, processes=2))
    assert [e.article for e in extractions] == given
    assert [e.article.id for e in extractions if is_lost(e)] == ["2", "3"]
    assert "ended with exit code 7" in extractions[2].warnings[0]


def test_processes_read_a_handful_ahead(fakes):
    numbers = count()
    stream = extract_all((str(n) for n in numbers), extractor=fakes.echo, processes=2)
    next(stream)
    stream.close()
    assert next(numbers) <= LOOK_AHEAD * 2 + 1


def test_an_extractor_that_cannot_travel_is_named():
    with pytest.raises(WorkerStartError, match="cannot be sent to another process"):
        next(extract_all(["text"], extractor=lambda article: article, processes=2))


def test_what_a_reader_leaves_in_its_workers_is_not_lost(fakes, caplog):
    before = set(threading.enumerate())
    stream = extract_all(map(str, count()), extractor=fakes.echo_first_alone, processes=2)
    with caplog.at_level("DEBUG", "quoteattr"):
        next(stream)
        stream.close()
        for thread in set(threading.enumerate()) - before:
            thread.join()
    assert not caplog.records


def test_words_of_articles_are_logged_for_debugging_alone(caplog):
    def fail(article):
        raise ValueError(f"cannot read {article.text}")

    with caplog.at_level("DEBUG", "quoteattr"):
        next(extract_all([Article("a", "secret words")], extractor=fail))
    told = [record for record in caplog.records if record.levelname != "DEBUG"]
    assert [record.getMessage() for record in told] == ["article 'a' is lost to ValueError"]
    assert not any(record.exc_info for record in told)
    assert "secret words" in caplog.text


def test_an_id_that_comes_again_with_another_text_is_a_warning_on_the_record(fakes, caplog):
    given = [Article("a", "one"), Article("b", "two"), Article("a", "three"), Article("a", "three")]
    found = list(extract_all(given, extractor=fakes.echo))
    assert [REPEATED in extraction.warnings for extraction in found] == [False, False, True, False]
    assert caplog.messages == [f"article 'a': {REPEATED}"]


def test_the_same_article_again_is_none(fakes):
    again = list(extract_all([Article("a", "one")] * 2 + ["one", "one"], extractor=fakes.echo))
    assert not any(REPEATED in extraction.warnings for extraction in again)
