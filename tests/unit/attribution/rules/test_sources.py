import pytest

from quoteattr.attribution.rules import sources
from quoteattr.attribution.rules.sources import SOURCE_RULES, find_source, subject_phrase
from tests.unit.attribution.reading import words

# The rule, a text, its cue, and the head of the phrase that names the source.
ANSWERS = [
    ("object_of_according", "According to Ana, the dam held.", "According", "Ana"),
    ("owner_of_words", "In the words of Ana, it held.", "In", "Ana"),
    ("owner_of_words", "It was, in Ana’s words, “a wall.”", "in", "Ana"),
    ("answer_from", "“It broke,” came the curt reply from Ana.", "came", "Ana"),
    ("own_subject", "Ana said the dam held.", "said", "Ana"),
    ("own_subject", "Ana, who said it held, has left.", "said", "Ana"),
    ("inverted_subject", "“We lost,” lamented Rahman.", "lamented", "Rahman"),
    ("inverted_subject", "Said Ellis: “I do not get the sense it held.”", "Said", "Ellis"),
    ("passive_subject", "Ana was quoted as saying, “It held.”", "saying", "Ana"),
    ("agent", "It was called a disaster by Lopez.", "called", "Lopez"),
    ("agent", "It was called “a disaster” by Lopez.", "called", "Lopez"),
    ("writer_of_noun", "Ana wrote in a letter saying that it held.", "saying", "Ana"),
    ("noun_above", "A letter saying that it held was lost.", "saying", "letter"),
    ("shared_subject", "Ana paused and said: “It held.”", "said", "Ana"),
    ("shared_subject", "Ana went on to say it held.", "say", "Ana"),
    ("possessor", "Her claim that it held is false.", "claim", "Her"),
    ("possessor", "Ana’s use of the phrase “it held” is odd.", "phrase", "Ana"),
    ("possessor", "The claim by Lopez that it held is false.", "claim", "Lopez"),
    ("subject_of_noun", "Ana expressed a belief that it held.", "belief", "Ana"),
]

PASSES = [
    ("object_of_according", "Ana said the dam held.", "said"),
    ("owner_of_words", "According to Ana, the dam held.", "According"),
    ("answer_from", "“It broke,” the reply from Ana came.", "came"),
    ("own_subject", "The claim that it held is false.", "claim"),
    ("own_subject", "Ana was quoted as saying, “It held.”", "saying"),
    ("inverted_subject", "Ana called the dam a disaster.", "called"),
    ("passive_subject", "Ana was asked about it, saying, “It held.”", "saying"),
    ("agent", "Ana called the dam a disaster.", "called"),
    ("agent", "Ana called the fire by the mill “a crime”.", "called"),
    ("noun_above", "The deal announced in May fell.", "announced"),
    ("shared_subject", "The deal announced in May fell.", "announced"),
    ("writer_of_noun", "A letter saying that it held was lost.", "saying"),
    ("noun_above", "Ana said the dam held.", "said"),
    ("shared_subject", "The claim that it held is false.", "claim"),
    ("possessor", "The claim that it held is false.", "claim"),
    ("possessor", "Ana said the dam held.", "said"),
    ("subject_of_noun", "The claim that it held is false.", "claim"),
]


@pytest.mark.parametrize(("rule", "text", "cue", "head"), ANSWERS)
def test_a_rule_answers(cue_in, rule, text, cue, head):
    syntax, cue = cue_in(text, cue)
    found = getattr(sources, rule)(syntax, cue)
    assert found is not None
    assert syntax.parsed.doc[found].text == head


@pytest.mark.parametrize(("rule", "text", "cue"), PASSES)
def test_a_rule_passes(cue_in, rule, text, cue):
    assert getattr(sources, rule)(*cue_in(text, cue)) is None


def test_nobody_inside_the_marks_is_the_subject_of_a_verb_outside(cue_in):
    syntax, cue = cue_in("“Run!” shouted Tom Berg.", "shouted")
    assert words(syntax, find_source(syntax, cue)) == ["Tom Berg"]


def test_every_rule_has_a_case_where_it_answers_and_one_where_it_passes():
    rules = {rule.find.__name__ for rule in SOURCE_RULES}
    assert rules == {case[0] for case in ANSWERS} == {case[0] for case in PASSES}


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        pytest.param(
            "“It held,” said Ana Ruiz, the chief engineer.",
            "said",
            ["Ana Ruiz, the chief engineer"],
            id="an apposition is part of the phrase",
        ),
        pytest.param(
            "The mayor’s aide, Ana Ruiz, said it held.",
            "said",
            ["The mayor’s aide, Ana Ruiz"],
            id="so is the role before the name",
        ),
        pytest.param(
            "Ana Ruiz’s claim that it held is false.", "claim", ["Ana Ruiz"], id="without its ’s"
        ),
        pytest.param(
            "Ana, who said it held, has left.",
            "said",
            ["Ana"],
            id="without its relative clause",
            marks=pytest.mark.xfail(reason="the relative pronoun is kept", strict=True),
        ),
        pytest.param("The claim that it held is false.", "claim", [], id="nobody is named"),
    ],
)
def test_find_source_returns_the_whole_phrase(cue_in, text, cue, source):
    syntax, cue = cue_in(text, cue)
    assert words(syntax, find_source(syntax, cue)) == source


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The old mayor was furious.", ["The old mayor"]),
        ("What a night!", []),
    ],
)
def test_subject_phrase(read, text, subject):
    syntax = read(text)
    assert words(syntax, subject_phrase(syntax, syntax.sentence_of(0))) == subject
