"""Chains that a pipeline of the user's has found, in each form that such pipelines write."""

from types import SimpleNamespace

import pytest
import spacy
from spacy.tokens import Doc

from quoteattr.errors import ModelError
from quoteattr.records import Attribution
from quoteattr.spans import Span
from quoteattr.speakers import ChainResolver, DocChains

TEXT = "Bob Hall phoned the mayor, Adam Cole. He said no.\n\nThe mayor said yes."
MAYOR, HE, THE_MAYOR = "Adam Cole", "He", "The mayor"


def find(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


def write_span_groups(doc):
    spans = [doc.char_span(*find(words)) for words in (MAYOR, HE, THE_MAYOR)]
    doc.spans["coref_clusters_1"] = spans
    doc.spans["other"] = [doc[0:2]]
    return doc


def write_ranges(doc):
    doc._.coref_clusters = [[find(words) for words in (MAYOR, HE, THE_MAYOR)]]
    return doc


def write_heads(doc):
    heads = [doc.char_span(*find(words))[-1].i for words in (MAYOR, HE, THE_MAYOR)]
    doc._.coref_chains = [[SimpleNamespace(token_indexes=[head]) for head in heads]]
    return doc


@pytest.fixture(autouse=True)
def extensions():
    names = ("coref_clusters", "coref_chains")
    for name in names:
        Doc.set_extension(name, default=None, force=True)
    yield
    for name in names:
        Doc.remove_extension(name)


def make_pipeline(write):
    nlp = spacy.blank("en")
    nlp.component("coref_of_test", func=write)
    nlp.add_pipe("coref_of_test")
    return nlp


@pytest.mark.parametrize("write", [write_span_groups, write_ranges, write_heads])
def test_each_form_goes_before_our_rules(parse, write):
    parsed = parse(TEXT)
    sources = [Span(*find(words)) for words in (HE, THE_MAYOR)]
    said = [
        Attribution("", "indirect", "", content=(Span(*find("yes")),), source=(s,)) for s in sources
    ]
    resolve = ChainResolver(DocChains(make_pipeline(write)))
    attributions = resolve(parsed, said).attributions
    assert [a.speaker.name for a in attributions] == ["Adam Cole", "Adam Cole"]
    assert all("in a chain with Adam Cole" in a.steps[-1] for a in attributions)


def test_an_article_without_chains_has_none(parse):
    assert DocChains(make_pipeline(lambda doc: doc))(parse(TEXT)) == ()


def test_a_pipeline_that_finds_no_coreference_is_refused(parse):
    with pytest.raises(ModelError, match="finds no coreference"):
        DocChains(spacy.blank("en"))(parse(TEXT))
