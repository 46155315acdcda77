import pytest

from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.rules import factuality
from quoteattr.attribution.rules.factuality import UNSAID_RULES, cut_refusal, is_nonfactual
from tests.unit.attribution.reading import find_token, words

# The rule, a text in which some form of "say" stands once, and whether it was not said.
CASES = [
    ("negated", "She did not say that the dam held.", True),
    ("negated", "She never said the dam held.", True),
    ("negated", "Nobody said the dam held.", True),
    ("negated", "No one said the dam held.", True),
    ("negated", "She said that the dam did not hold.", False),
    ("refused", "She declined to say whether the dam held.", True),
    ("refused", "She denied saying that the dam held.", True),
    ("refused", "She came back to say that the dam held.", False),
    ("supposed", "If she says the dam held, few will believe it.", True),
    ("supposed", "She said, if briefly, that the dam held.", False),
    ("to_come", "She will say that the dam held.", True),
    ("to_come", "She might say that the dam held.", True),
    ("to_come", "She is expected to say that the dam held.", True),
    ("to_come", "She said that the dam will hold.", False),
    ("to_come", "“If it rains, it will, probably sooner than later,” said Ana.", False),
    ("to_come", "“We build it here,” Ana Ruiz will say on Tuesday.", False),
    ("to_come", "“What a house,” mothers would say after tidying up.", False),
    ("to_come", "She is expected to say: “The dam held.”", False),
    ("to_come", "She might say, “The dam held.”", True),
    ("to_come", "He would say “yes” to anything.", True),
    ("asked", "Did she say that the dam held?", True),
    ("asked", "She said that the dam held.", False),
    ("asked", "She said, “Did the dam hold?”", False),
]


@pytest.mark.parametrize(("rule", "text", "answer"), CASES)
def test_a_rule_answers_or_passes(read, rule, text, answer):
    syntax = read(text)
    (said,) = [i for i in range(len(syntax)) if syntax.lemma[i] == "say"]
    assert getattr(factuality, rule)(syntax, said) is answer
    assert is_nonfactual(syntax, Cue("verb", said, said, said + 1, "say", "qc")) is answer


def test_every_rule_has_a_case_where_it_answers_and_one_where_it_passes():
    for rule in UNSAID_RULES:
        assert {case[2] for case in CASES if case[0] == rule.__name__} == {True, False}


@pytest.mark.parametrize(
    ("text", "governor", "answer"),
    [
        ("She declined to say whether it held.", "declined", True),
        ("She denied saying that it held.", "denied", True),
        ("She is expected to announce that it held.", "expected", True),
        ("She is expected to rebuild the dam.", "expected", False),
        ("She declined to rebuild the dam.", "declined", False),
        ("She denied that it held.", "denied", False),
    ],
)
def test_speech_refused_or_expected_is_no_report_either(cue_in, text, governor, answer):
    assert is_nonfactual(*cue_in(text, governor)) is answer


def test_a_wish_is_held_even_where_it_is_negated(cue_in):
    assert not is_nonfactual(*cue_in("She did not want to leave.", "want"))


def test_a_noun_is_held_by_whoever_owns_it(cue_in):
    assert not is_nonfactual(*cue_in("Her claim that it held was not new.", "claim"))


def test_a_lone_adverb_is_as_unsaid_as_its_verb(read):
    syntax = read("She never said the dam held.")
    never = find_token(syntax, "never")
    assert is_nonfactual(syntax, Cue("verb", never, never, never + 1, "say", "qc"))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("She said it fell, but she did not say why.", "it fell,"),
        ("She said it fell, but police refused to say why.", "it fell,"),
        ("She said it fell, but they did not mend it.", "it fell, but they did not mend it"),
    ],
)
def test_a_refusal_behind_a_report_is_no_part_of_it(read, text, kept):
    syntax = read(text)
    cue = Cue("verb", 1, 1, 2, "say", "qc")
    frame = Frame(cue, ((2, len(syntax) - 1),), ((0, 1),))
    assert words(syntax, cut_refusal(syntax, frame).content) == [kept]
