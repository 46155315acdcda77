import pytest

from quoteattr.attribution.rules import cues
from quoteattr.attribution.rules.cues import CUE_RULES, find_cues
from tests.unit.attribution.reading import find_token, words

# The rule, a text, the word it looks at, and whether it answers.
CASES = [
    ("verb_cue", "Ana Ruiz told him that it held.", "told", True),
    ("verb_cue", "The reported theft worried her.", "reported", False),
    ("verb_cue", "Ana Ruiz walked home.", "walked", False),
    ("noun_cue", "Her warning that it would burst was ignored.", "warning", True),
    ("noun_cue", "Her garden was ignored.", "garden", False),
    ("according_cue", "According to her, it held.", "According", True),
    ("according_cue", "Pay varies according as it rains.", "according", False),
    ("in_words_cue", "In the words of Ana, it held.", "In", True),
    ("in_words_cue", "It was, in Ana’s words, “a wall.”", "in", True),
    ("in_words_cue", "Ana is in the garden.", "in", False),
    ("verb_beside_quotation", "“Never,” Ana sighed.", "sighed", True),
    ("verb_beside_quotation", "“Never,” sighed Ana.", "sighed", True),
    ("verb_beside_quotation", "“Never.” Ana sighed.", "sighed", False),
    ("verb_beside_quotation", "“Never,” Ana said.", "said", False),
    ("verb_beside_quotation", "Ana sighed.", "sighed", False),
    (
        "verb_before_quotation",
        "After Tom criticized Ana during a debate, "
        "Ana shot back, “I suppose I could have baked cookies.”",
        "shot",
        True,
    ),
    ("verb_before_quotation", "Ana said, “I suppose it held.”", "said", False),
    ("verb_before_quotation", "Ana painted, and “I suppose it held.”", "painted", False),
    ("inverted_cue", "It rained. Said Ellis: “I do not get the sense it held.”", "Said", True),
    ("inverted_cue", "Ana said: “It held.”", "said", False),
    ("put_it_cue", "It was, as Ana put it, “a wall of hope.”", "put", True),
    ("put_it_cue", "Ana put it on the wall.", "put", False),
    ("put_it_cue", "As Ana put the lamp down, it rained.", "put", False),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Ana Ruiz said the dam held.", ["said"], id="a verb"),
        pytest.param("Ana Ruiz has since said the dam held.", ["has since said"], id="a group"),
        pytest.param("The dam held, said Ana Ruiz.", ["said"], id="inverted"),
        pytest.param("Her claim that the dam held is false.", ["claim"], id="a noun"),
        pytest.param("According to Ana Ruiz, the dam held.", ["According to"], id="according to"),
        pytest.param("The dam held all night.", [], id="no report"),
        pytest.param("Ana Ruiz did not say the dam held.", [], id="a report that was not made"),
    ],
)
def test_find_cues(read, text, found):
    syntax = read(text)
    assert words(syntax, [(cue.first, cue.end) for cue in find_cues(syntax)]) == found


@pytest.mark.parametrize(("rule", "text", "word", "answers"), CASES)
def test_a_cue_rule_answers_or_passes(read, rule, text, word, answers):
    syntax = read(text)
    cue = getattr(cues, rule)(syntax, find_token(syntax, word))
    assert (cue is not None) is answers


def test_every_rule_has_a_case_where_it_answers_and_one_where_it_passes():
    for rule in CUE_RULES:
        assert {case[3] for case in CASES if case[0] == rule.find.__name__} == {True, False}
