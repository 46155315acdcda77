"""What a corpus cannot use is refused by the argument's name."""

import pytest

from quoteattr.crossref import Corpus
from quoteattr.errors import ArgumentError, ArticleError, StoreError
from quoteattr.records import Article, Attribution, Extraction
from quoteattr.spans import Span


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("path", 5),
        ("path", ["a.quoteattr"]),
        ("path", b"a.quoteattr"),
        ("extractor", "fast"),
        ("wait", "30"),
        ("wait", -1),
        ("memory_limit", 4),
        ("processes", "2"),
        ("processes", 0),
        ("processes", True),
    ],
)
def test_a_corpus_is_not_begun_with_what_it_cannot_use(name, value):
    with pytest.raises(ArgumentError, match=f"^{name}: got {type(value).__name__} .*, expected"):
        Corpus(**{name: value})


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("article_ids", lambda corpus: corpus.remove(5)),
        ("article_ids", lambda corpus: corpus.remove(["a", None])),
        ("phrase", lambda corpus: corpus.search(None)),
        ("name", lambda corpus: corpus.said_by(3)),
        ("about", lambda corpus: corpus.said_by("Ruiz", about=["harbour"])),
        ("min_articles", lambda corpus: corpus.utterances("2")),
        ("outlet", lambda corpus: corpus.utterances(outlet=4)),
        ("names", lambda corpus: corpus.merge("Ruiz", None)),
        ("keyword", lambda corpus: list(corpus.keyword_in_context(4))),
    ],
)
def test_a_question_says_which_argument_is_wrong(name, call):
    with pytest.raises(ArgumentError, match=f"^{name}: got"):
        call(Corpus())


@pytest.mark.parametrize("limit", [5, 1.5, ["2025-03-31"]])
def test_a_limit_of_another_type_is_no_date(limit):
    with pytest.raises(StoreError, match="expected an ISO date"):
        Corpus().utterances(since=limit)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"content": (Span(0, 2**31),)}, "content: got Span"),
        ({"cue": (Span(0, 2**70),)}, "cue: got Span"),
        ({"source": (Span(-1, 4),)}, "source: got Span"),
        ({"quoted": (Span(5, 2),)}, "quoted: got Span"),
        ({"confidence": float("nan")}, "confidence: got nan"),
        ({"confidence": 7.0}, "confidence: got 7.0"),
    ],
)
def test_records_made_elsewhere_are_refused_with_numbers_that_no_text_has(fields, message):
    quote = Attribution("a1", **{"kind": "direct", "text": "x", "content": (Span(0, 1),), **fields})
    corpus = Corpus()
    with pytest.raises(ArticleError, match=f"article 'a': attribution 'a1': {message}"):
        corpus.add(Extraction(Article("a", "x"), (quote,)))
    assert corpus.extractions == ()
