"""What is given in a call: records, objects of fields, data frames, columns of texts."""

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from quoteattr.articles.given import walk_given
from quoteattr.crossref import Corpus
from quoteattr.errors import ArticleError
from quoteattr.records import Article, Extraction
from quoteattr.stream import extract_all, is_lost

ROWS = [{"id": "a", "text": "One."}, {"id": "b", "text": "Two."}]
ARTICLES = [Article("a", "One."), Article("b", "Two.")]


@pytest.mark.parametrize(
    "given",
    [ROWS, ARTICLES, pd.DataFrame(ROWS), pl.DataFrame(ROWS), pa.Table.from_pylist(ROWS),
     {"id": ["a", "b"], "text": ["One.", "Two."]}],
    ids=["objects", "records", "pandas", "polars", "arrow", "lists"],
)  # fmt: skip
def test_many_articles_in_every_shape(given):
    assert list(walk_given(given)) == ARTICLES
    assert [e.article for e in extract_all(given, extractor=Extraction)] == ARTICLES
    corpus = Corpus(extractor=Extraction)
    corpus.add(given)
    assert [e.article for e in corpus.extractions] == ARTICLES


@pytest.mark.parametrize("series", [pd.Series, pl.Series])
def test_a_series_of_texts_is_articles_named_after_their_words(series):
    found = list(extract_all(series(["One.", "Two."]), extractor=Extraction))
    assert [e.article.text for e in found] == ["One.", "Two."]


def test_ids_that_are_floats_because_one_is_missing_stay_what_they_were():
    frame = pd.DataFrame({"id": [7, None], "text": ["One.", "Two."], "title": [1984, "T"]})
    first, second = walk_given(frame.astype({"title": str}))
    assert (first.id, second.id[:5]) == ("7", "text-")


@pytest.mark.parametrize("read", [walk_given, extract_all, Corpus(extractor=Extraction).add])
def test_a_frame_without_texts_names_the_columns_found_and_wanted(read):
    with pytest.raises(ArticleError, match=r"got headline, words; expected text \(or body_text"):
        read(pd.DataFrame({"headline": ["H"], "words": ["W"]}))


def test_a_row_without_words_costs_itself_and_is_named_in_its_place():
    frame = pd.DataFrame({"id": ["a", "x", "b"], "text": ["One.", None, "Two."]})
    first, lost, last = extract_all(frame, extractor=Extraction)
    assert [first.article, last.article] == ARTICLES
    assert is_lost(lost)
    assert "frame[1]: expected a text, got None @ $.text" in lost.warnings[0]
    with pytest.raises(ArticleError, match=r"frame\[1\]"):
        Corpus(extractor=Extraction).add(frame)
