"""Another library's chains in place of our pronoun rules."""

from quoteattr.records import Attribution
from quoteattr.spans import Span
from quoteattr.speakers.coreference.chains import ChainResolver

TEXT = "Bob Hall phoned Adam Cole. He said no."
HE = Span(27, 29)


def find_chains(parsed):
    adam = parsed.text.index("Adam Cole")
    return [[Span(adam, adam + 9), HE]]


def test_chains_go_before_our_rules(parse):
    attribution = Attribution("", "indirect", "", content=(Span(35, 37),), source=(HE,))
    resolution = ChainResolver(find_chains)(parse(TEXT), [attribution])
    assert resolution.attributions[0].speaker.name == "Adam Cole"
    assert "in a chain with Adam Cole" in resolution.attributions[0].steps[0]


def test_without_a_chain_our_rules_decide(parse):
    attribution = Attribution("", "indirect", "", content=(Span(35, 37),), source=(HE,))
    resolution = ChainResolver(lambda _: [])(parse(TEXT), [attribution])
    assert resolution.attributions[0].speaker.name == "Bob Hall"
