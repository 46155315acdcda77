"""What is no article, and articles with nothing in them: named, and nothing else is lost."""

import numpy as np
import pandas as pd
import pytest

from quoteattr.crossref import Corpus
from quoteattr.errors import ArticleError
from quoteattr.extractor import Extractor
from quoteattr.records import Article, Extraction
from quoteattr.stream import extract_all, is_lost

NO_ARTICLES = {
    "None": None,
    "bytes": b"\xe2\x80\x9cNo,\xe2\x80\x9d he said.",
    "int": 17,
    "NaN": float("nan"),
    "numpy's NaN": np.float64("nan"),
    "pandas' NA": pd.NA,
    "pandas' NaT": pd.NaT,
    "article without text": {"id": "bare", "text": None},
    "article with bytes": {"id": "bytes", "text": b"It holds."},
}
BLANK = {"empty": "", "white space": " \n\t\u00a0", "one mark": "“", "one straight mark": '"'}
GOOD = "“It holds,” said Ana Ruiz."


@pytest.fixture(params=NO_ARTICLES)
def no_article(request):
    return NO_ARTICLES[request.param]


@pytest.fixture(params=BLANK)
def blank(request):
    return BLANK[request.param]


def echo(article):
    return Extraction(article)


def test_extract_refuses_what_is_no_article(no_article, nlp):
    with pytest.raises(TypeError, match="expected"):
        Extractor(model=nlp, tagger="rules")(no_article)


def test_a_stream_names_it_and_goes_on(no_article):
    before, lost, after = extract_all([GOOD, no_article, GOOD], extractor=echo)
    assert is_lost(lost)
    assert "ArticleError" in lost.warnings[0]
    assert lost.article.id == getattr(no_article, "id", "article 2")
    assert before.article.text == after.article.text == GOOD


def test_a_corpus_refuses_it_alone_and_among_others(no_article):
    corpus = Corpus(extractor=echo)
    for given in (no_article, [GOOD, no_article]):
        with pytest.raises(ArticleError, match="expected"):
            corpus.add(given)
    assert corpus.extractions == ()


def test_nothing_in_an_article_is_an_empty_record_with_its_name(blank, nlp):
    extraction = Extractor(model=nlp, tagger="rules")(Article("blank", blank))
    assert extraction.article == Article("blank", blank)
    assert extraction.attributions == extraction.entities == ()


def test_a_corpus_takes_articles_with_nothing_in_them(blank):
    corpus = Corpus(extractor=echo)
    corpus.add(Article("blank", blank))
    assert [e.article.text for e in corpus.extractions] == [blank]
    assert list(corpus.utterances()) == []


@pytest.mark.parametrize("field", ["article", "text"])
@pytest.mark.parametrize("value", [None, b"no", 17, float("nan"), pd.NA, ""], ids=repr)
def test_a_row_without_article_or_text_is_refused_with_its_words(field, value):
    row = {"article": "herald", "text": "It holds.", field: value}
    with pytest.raises(ArticleError, match=f"'{field}' is .*, expected"):
        Corpus().add_quotes([row])


@pytest.mark.parametrize("rows", [None, 17, b"rows", "rows", [None], [17], {"article": "a"}])
def test_what_are_no_rows_is_refused(rows):
    with pytest.raises(ArticleError, match="expected"):
        Corpus().add_quotes(rows)


def test_a_frame_that_is_no_table_is_refused():
    frame = pd.DataFrame({"article": ["a"], "text": ["It holds."]})
    for given in (frame["text"], pd.concat([frame, frame], axis=1)):
        with pytest.raises(ArticleError, match="cannot be read as a table"):
            Corpus().add_quotes(given)


def test_a_frame_says_which_row_has_nothing():
    frame = pd.DataFrame({"article": ["a", "b"], "text": ["It holds.", None]})
    with pytest.raises(ArticleError, match="row 1 has no 'text'"):
        Corpus().add_quotes(frame)


def test_a_frame_may_leave_out_who_spoke_and_when():
    frame = pd.DataFrame({"article": ["a"], "text": ["It holds today."], "speaker": [None]})
    corpus = Corpus()
    corpus.add_quotes(frame.assign(published=pd.NaT))
    assert [u.speaker for u in corpus.utterances()] == [None]


def test_quotes_of_white_space_or_of_one_mark_do_no_harm():
    corpus = Corpus()
    corpus.add_quotes(
        [{"article": "a", "text": text} for text in (" ", "“", '"', "It holds today.")]
    )
    assert "It holds today." in {utterance.text for utterance in corpus.utterances()}
