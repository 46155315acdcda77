import pytest

from quoteattr.attribution.claims.acts import ACT_RULES, settle_act
from quoteattr.attribution.rules.apply import apply_rules

# The rule, a text, its cue, and the act that the construction has.
CASES = [
    ("asks_for", "Ana Ruiz called for talks.", "called", "ask"),
    ("asks_for", "Ana Ruiz called the talks a farce.", "called", "say"),
    ("commits", "Ana Ruiz threatened to sue.", "threatened", "want"),
    ("commits", "Ana Ruiz agreed that it leaks.", "agreed", "say"),
    ("commits", "Ana Ruiz claimed to be ill.", "claimed", "say"),
    ("promises", "Ana Ruiz vowed that it would open.", "vowed", "say"),
    ("promises", "Ana Ruiz vowed to open it.", "vowed", "want"),
    ("promises", "Ana Ruiz hoped that it would open.", "hoped", "want"),
    ("finds", "Ana Ruiz found that it leaks.", "found", "say"),
    ("finds", "The study found that it leaks.", "found", "show"),
]


@pytest.mark.parametrize(("text", "word", "act"), [case[1:] for case in CASES])
def test_the_construction_decides_on_the_act(cue_in, text, word, act):
    syntax, cue = cue_in(text, word)
    settled = settle_act(syntax, apply_rules(syntax, cue))
    assert settled.cue.act == act


def test_every_rule_has_a_case():
    assert {case[0] for case in CASES} == {rule.__name__ for _, rule in ACT_RULES}
