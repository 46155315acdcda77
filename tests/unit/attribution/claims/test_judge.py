import pytest

from quoteattr.attribution import find_attributions, load_tagger
from quoteattr.parsing import parse_article
from quoteattr.records import Article


@pytest.fixture(scope="module")
def claims_in(nlp):
    """Return a function from a text to the words of its claims, each with its act."""

    def find(text):
        found = find_attributions(parse_article(Article("a", text), nlp), load_tagger("fast"))
        return [(a.act, a.text) for a in found.attributions if a.kind == "indirect"]

    return find


@pytest.mark.parametrize(
    "text",
    [
        "The bank published its results.",
        "Lund was shown a red card.",
        "Members include teachers and nurses.",
        "Ruiz was named treasurer in May.",
        "Berg is viewed as an heir.",
        "The village signed a deal with the mill.",
        "The wall stood for a century.",
        "Lund is expected to move house again.",
    ],
)
def test_a_verb_with_a_noun_is_no_claim(claims_in, text):
    assert claims_in(text) == []


@pytest.mark.parametrize(
    ("text", "act", "content"),
    [
        ("Ana Ruiz said that the dam would hold.", "say", "that the dam would hold"),
        ("Tom Ek denied taking the money.", "say", "taking the money"),
        ("Scientists believe the ice will melt.", "believe", "the ice will melt"),
        ("Others reported being turned away at the gate.", "say", "being turned away at the gate"),
        ("Tom Ek said the mill had closed, but he did not say why.", "say", "the mill had closed"),
        ("Ana Ruiz wrote in a letter arguing that it leaks.", "say", "that it leaks"),
    ],
)
def test_what_somebody_said_is_a_claim(claims_in, text, act, content):
    assert claims_in(text) == [(act, content)]


def test_confidence_says_that_two_probabilities_made_it(nlp):
    parsed = parse_article(Article("a", "Ana Ruiz said that the dam would hold."), nlp)
    (claim,) = find_attributions(parsed, load_tagger("fast")).attributions
    assert claim.confidence > 0.7
    assert any(step.startswith("claim: 0.9") for step in claim.steps)
