import pytest
from attrs import evolve

from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.rules import unvoiced
from quoteattr.attribution.rules.sources import find_source
from quoteattr.attribution.rules.unvoiced import UNVOICED_RULES, is_unvoiced
from quoteattr.spans import Span
from tests.unit.attribution.reading import find_token

# The rule, a text, its cue, its content, and whether what the cue reports is nobody's words.
CASES = [
    ("so_called", "The so-called “expert” left.", "called", "expert", True),
    ("so_called", "Ruiz called him “expert”.", "called", "expert", False),
    ("names_by_participle", "Bo Rask, dubbed “Rusty”, left.", "dubbed", "Rusty", True),
    ("names_by_participle", "Bo Rask dubbed him “Rusty”.", "dubbed", "Rusty", False),
    (
        "names_by_participle",
        "The site, described as “a place where all fall ill”, shut.",
        "described",
        "a place",
        True,
    ),
    ("sourceless_passive", "‘Small Rooms, Big Halls’, it is called.", "called", "Small", True),
    ("sourceless_passive", "The mayor was said to be ill.", "said", "to be ill", True),
    ("sourceless_passive", "It was called “Rusty”.", "called", "Rusty", True),
    ("sourceless_passive", "The mayor said she was ill.", "said", "she was ill", False),
    ("sourceless_passive", "Ana was quoted as saying it fell.", "quoted", "it fell", False),
    ("sourceless_passive", "It was called “noise” by Ana Ruiz.", "called", "noise", False),
    ("sourceless_term", "Telling them “Rusty” is easy.", "Telling", "Rusty", True),
    ("sourceless_term", "Ruiz told them “Rusty”.", "told", "Rusty", False),
    ("writers_own_term", "I called it “Rusty”.", "called", "Rusty", True),
    ("writers_own_term", "I said: “Rusty.”", "said", "Rusty", False),
    ("of_a_thing", "It feels “rusty” here.", "feels", "rusty", True),
    ("of_a_thing", "Ana feels “rusty” here.", "feels", "rusty", False),
    ("of_a_thing", "It said “rusty” here.", "said", "rusty", False),
    ("sourceless_passive", "It was called “a wall that none can climb”.", "called", "wall", False),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join(case[:2]))
def test_a_rule_answers_or_passes(read, case):
    rule, text, verb, content, answer = case
    syntax = read(text)
    head = find_token(syntax, verb)
    cue = Cue("verb", head, head, head + 1, "say", "qn")
    start = text.index(content)
    said = syntax.parsed.token_range(Span(start, start + len(content)))
    quotation = syntax.quotation[said[0]]
    frame = Frame(cue, (said if quotation < 0 else syntax.quotations[quotation],), ())
    frame = evolve(frame, source=find_source(syntax, cue))
    assert getattr(unvoiced, rule)(syntax, frame) is answer
    assert is_unvoiced(syntax, frame) is answer


def test_every_rule_has_a_case_where_it_answers_and_one_where_it_passes():
    for rule in UNVOICED_RULES:
        assert {case[4] for case in CASES if case[0] == rule.__name__} == {True, False}
