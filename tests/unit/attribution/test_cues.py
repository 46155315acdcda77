import pytest

from quoteattr.attribution import cues
from quoteattr.attribution.cues import CUE_RULES, UNSAID_RULES, find_cues
from tests.unit.attribution.reading import find_token, words


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


@pytest.mark.parametrize(
    ("rule", "text", "word", "answers"),
    [
        ("verb_cue", "Ana Ruiz told him that it held.", "told", True),
        ("verb_cue", "The reported theft worried her.", "reported", False),
        ("verb_cue", "Ana Ruiz walked home.", "walked", False),
        ("noun_cue", "Her warning that it would burst was ignored.", "warning", True),
        ("noun_cue", "Her garden was ignored.", "garden", False),
        ("according_cue", "According to her, it held.", "According", True),
        ("according_cue", "Pay varies according as it rains.", "according", False),
    ],
)
def test_a_cue_rule_answers_or_passes(read, rule, text, word, answers):
    syntax = read(text)
    cue = getattr(cues, rule)(syntax, find_token(syntax, word))
    assert (cue is not None) is answers


@pytest.mark.parametrize(
    ("rule", "text", "unsaid"),
    [
        ("negated", "She did not say that the dam held.", True),
        ("negated", "She never said the dam held.", True),
        ("negated", "Nobody said the dam held.", True),
        ("negated", "No one said the dam held.", True),
        ("negated", "She said that the dam did not hold.", False),
        ("refused", "She declined to say whether the dam held.", True),
        ("refused", "She came back to say that the dam held.", False),
        ("supposed", "If she says the dam held, few will believe it.", True),
        ("supposed", "She said, if briefly, that the dam held.", False),
        ("to_come", "She will say that the dam held.", True),
        ("to_come", "She might say that the dam held.", True),
        ("to_come", "She is expected to say that the dam held.", True),
        ("to_come", "She said that the dam will hold.", False),
        ("asked", "Did she say that the dam held?", True),
        ("asked", "She said that the dam held.", False),
        ("asked", "She said, “Did the dam hold?”", False),
    ],
)
def test_a_rule_of_what_is_not_said_answers_or_passes(read, rule, text, unsaid):
    syntax = read(text)
    (said,) = [i for i in range(len(syntax)) if syntax.lemma[i] == "say"]
    assert getattr(cues, rule)(syntax, said) is unsaid


def test_wishes_and_nouns_are_cues_even_where_negated(read):
    syntax = read("She did not want to leave.")
    assert [syntax.lemma[cue.head] for cue in find_cues(syntax)] == ["want"]


def test_every_rule_stands_in_its_table():
    assert {"verb_cue", "noun_cue", "according_cue"} == {rule.__name__ for rule in CUE_RULES}
    names = {"negated", "refused", "supposed", "to_come", "asked"}
    assert names == {rule.__name__ for rule in UNSAID_RULES}
