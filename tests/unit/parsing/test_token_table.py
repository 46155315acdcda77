"""The table answers as spaCy's attribute ruler and lemmatizer do, or steps aside."""

import numpy as np
import pytest
import spacy
from spacy.attrs import DEP, TAG
from spacy.tokens import Doc

from quoteattr.formats.articles import read_articles
from quoteattr.parsing import load_pipeline, parse_article
from quoteattr.parsing.join import join_docs
from quoteattr.parsing.packages import PIPELINES, find_package
from quoteattr.parsing.pipeline import table_of
from quoteattr.parsing.token_table import ANSWERED, PIPES, make_table

# All that spaCy keeps of a token.
ATTRIBUTES = (
    *("ORTH", "SPACY", "NORM", "TAG", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID"),
    *("LEMMA", "MORPH", "POS", "SENT_START"),
)


@pytest.fixture(scope="module")
def own():
    """A pipeline as users load it, which the library knows nothing of."""
    return spacy.load(find_package(PIPELINES["sm"]))


@pytest.fixture
def table(own):
    return make_table(own)


def test_an_article_is_parsed_to_the_same_attributes(own, fixtures):
    fast = load_pipeline("sm")
    assert table_of(fast) is not None
    assert table_of(own) is None
    for article in read_articles([fixtures / "flood", fixtures / "trial"]):
        by_table, ordinary = parse_article(article, fast).doc, parse_article(article, own).doc
        assert by_table.text == ordinary.text
        assert describe(by_table) == describe(ordinary)


def describe(doc):
    strings = doc.vocab.strings
    columns = {name: doc.to_array(name).tolist() for name in ATTRIBUTES}
    named = ("TAG", "DEP", "ENT_TYPE", "LEMMA", "MORPH", "POS")
    return columns | {name: [strings[number] for number in columns[name]] for name in named}


@pytest.mark.parametrize(
    ("words", "lemmas"),
    [
        # One token at a time, the later of two patterns that fit.
        (("She was heard", "PRP VBD VBN", "nsubjpass auxpass ROOT"), "she be hear"),
        # Of several tokens: "gon na" is "go to", and "gon" or "na" alone is nothing special.
        (("They gon na rest", "PRP VBG TO VB", "nsubj ROOT aux xcomp"), "they go to rest"),
        (("na gon", "NNP NN", "compound ROOT"), "na gon"),
        (("Let 's see", "VB PRP VB", "ROOT nsubj ccomp"), "let us see"),
    ],
)
def test_patterns_of_one_and_of_several_tokens(own, table, words, lemmas):
    answers = table.read([tagged(own, *words)])
    assert answers.tolist() == apply_pipes(own, tagged(own, *words)).to_array(ANSWERED).tolist()
    assert [own.vocab.strings[n] for n in answers[:, -1].tolist()] == lemmas.split()


def test_a_pattern_does_not_reach_over_the_end_of_a_paragraph(own, table):
    paragraphs = [("gon", "VBG", "ROOT"), ("na", "TO", "aux")]
    apart = [apply_pipes(own, tagged(own, *given)).to_array(ANSWERED) for given in paragraphs]
    together = table.read([tagged(own, *given) for given in paragraphs])
    assert np.array_equal(together, np.concatenate(apart))


def test_every_pattern_of_two_tokens_is_seen(own, table):
    several = [
        pattern
        for entry in own.get_pipe("attribute_ruler").patterns
        for pattern in entry["patterns"]
        if len(pattern) > 1
    ]
    assert len(several) >= 5
    assert len(table.begins.get("any")[1]) == len(table.goes_on.get("any")[1]) == len(several)


def test_a_table_that_is_full_is_begun_anew(own, table, monkeypatch):
    monkeypatch.setattr("quoteattr.parsing.token_table._MOST_ROWS", 2)
    first = table.read([tagged(own, "She was heard", "PRP VBD VBN", "nsubjpass auxpass ROOT")])
    table.read([tagged(own, "Rain", "NN", "ROOT")])
    assert len(table.rows) == len(table.answers) == len(table.flags) == 1
    again = table.read([tagged(own, "She was heard", "PRP VBD VBN", "nsubjpass auxpass ROOT")])
    assert np.array_equal(first, again)


def test_a_pattern_that_asks_for_more_than_a_table_holds_takes_the_ordinary_way():
    nlp = spacy.load(find_package(PIPELINES["sm"]))
    assert make_table(nlp) is not None
    nlp.get_pipe("attribute_ruler").add([[{"ENT_TYPE": "PERSON"}]], {"LEMMA": "someone"})
    assert make_table(nlp) is None


def test_a_pipeline_that_was_changed_takes_the_ordinary_way():
    nlp = load_pipeline("sm")
    with nlp.select_pipes(disable=["lemmatizer"]):
        assert table_of(nlp) is None
    assert table_of(nlp) is not None


def test_docs_without_a_table_are_joined_as_they_are(own):
    docs = list(own.pipe(["Rain fell. ", "It stopped."]))
    assert join_docs(docs, None).text == "Rain fell. It stopped."


def tagged(nlp, words, tags, deps):
    doc = Doc(nlp.vocab, words=words.split())
    columns = zip(tags.split(), deps.split(), strict=True)
    add = nlp.vocab.strings.add
    rows = [(add(tag), add(dep)) for tag, dep in columns]
    return doc.from_array([TAG, DEP], np.array(rows, dtype=np.uint64))


def apply_pipes(nlp, doc):
    for name in PIPES:
        doc = nlp.get_pipe(name)(doc)
    return doc
