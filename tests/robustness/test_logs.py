"""No word of an article is logged above DEBUG, whatever becomes of it."""

import logging

import pytest

from quoteattr.crossref import Corpus
from quoteattr.errors import ArticleError
from quoteattr.extractor import Extractor
from quoteattr.formats.articles import read_articles
from quoteattr.records import Article, Attribution, Entity, Extraction
from quoteattr.spans import Span
from quoteattr.stream import extract_all

# A word that is in the texts and nowhere else.
SECRET = "zanzibarbaric"
TEXT = f"“The {SECRET} bridge will hold until the winter comes,” said Ana Ruiz."


@pytest.fixture
def told(caplog):
    """What was logged above DEBUG, as it would be written."""
    caplog.set_level(logging.DEBUG)
    formatter = logging.Formatter()

    def list_told():
        loud = [record for record in caplog.records if record.levelno > logging.DEBUG]
        return "\n".join(map(formatter.format, loud))

    return list_told


def fail(article):
    raise ValueError(f"cannot read {article.text}")


def test_a_stream_tells_what_failed_and_no_words(told):
    list(extract_all([Article("a", TEXT), TEXT, None, TEXT.encode()], extractor=fail))
    assert "'a' is lost" in told()
    assert SECRET not in told()


def test_extracting_tells_nothing(told, nlp):
    Extractor(model=nlp, tagger="rules")(f"\u202e{TEXT} “Left open \ud83d")
    assert SECRET not in told()


def test_a_corpus_tells_nothing(told):
    span = Span(1, TEXT.index("”"))
    speaker = Entity("e1", "Ana Ruiz", "person")
    quote = Attribution("a1", "direct", span.of(TEXT), (span,), quoted=(span,), speaker=speaker)
    corpus = Corpus()
    corpus.add([Extraction(Article(name, TEXT), (quote,)) for name in "ab"])
    corpus.add_quotes([{"article": "c", "text": span.of(TEXT), "speaker": "Ruiz"}])
    with pytest.raises(ArticleError):
        corpus.add_quotes([{"article": "d", "text": TEXT.encode()}])
    assert corpus.search(SECRET)
    assert SECRET not in told()


def test_files_that_cannot_be_read_are_named_without_their_text(told, tmp_path):
    (tmp_path / "a.jsonl").write_text(f'{{"id": 7, "text": ["{TEXT}"]}}\n', encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(TEXT.encode("utf-16"))
    list(read_articles([str(tmp_path / "a.jsonl"), str(tmp_path / "b.txt")]))
    assert "a.jsonl:1" in told()
    assert SECRET not in told()
