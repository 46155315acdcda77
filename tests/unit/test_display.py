"""Records show themselves in a notebook: a bare one in a cell is its page."""

import pytest

import quoteattr as qa
from quoteattr.crossref import Speaker
from quoteattr.display import cite

SAID = qa.Attribution("a1", "direct", "It holds so far", (qa.Span(1, 16),), speaker=None)
FOUND = qa.Extraction(qa.Article("bridge", "“It holds so far” they said."), (SAID,))


@pytest.fixture
def corpus():
    with qa.Corpus() as corpus:
        corpus.add(FOUND)
        yield corpus


@pytest.mark.parametrize(
    "choose",
    [
        lambda corpus: corpus.extractions[0],
        lambda corpus: corpus,
        lambda corpus: corpus.utterances(),
        lambda corpus: corpus.utterances()[0],
        lambda corpus: corpus.search("holds"),
    ],
    ids=["extraction", "corpus", "utterances", "utterance", "search"],
)
def test_a_bare_record_is_its_page(corpus, choose):
    html = choose(corpus)._repr_html_()
    assert html.startswith('<div class="quoteattr"')
    assert "It holds" in html


def test_what_has_no_page_is_shown_in_one_line():
    speaker = Speaker(qa.Entity("ana", "Ana Ruiz", "person"), 3, 2)
    assert not hasattr(speaker, "_repr_html_")
    assert "\n" not in repr(speaker)


def test_words_are_cited_on_one_line_and_cut():
    assert cite("one\n two") == "'one two'"
    assert cite("word " * 99) == repr("word " * 11 + "word…")
    assert len(cite("word " * 99)) <= 62
