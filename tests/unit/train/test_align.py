import pytest

from quoteattr.train.align import label_cues, label_roles, rule_frame

TEXT = "“It held,” Ana Ruiz said."
GOLD = (["It held,"], ["said"], ["Ana Ruiz"])


def printed(syntax, tokens):
    return [syntax.parsed.doc[i].text for i in sorted(tokens)]


def test_gold_is_put_on_tokens_without_marks_at_its_edges(annotate):
    example = annotate(TEXT, GOLD)
    (frame,) = example.gold
    assert printed(example.syntax, frame.content) == ["It", "held"]
    assert printed(example.syntax, frame.source) == ["Ana", "Ruiz"]
    assert printed(example.syntax, [frame.cue.head]) == ["said"]


def test_marks_between_words_stay(annotate):
    example = annotate("Ana said it was “cold,” wet and “grey.”", (["it was “cold,” wet"], [], []))
    (frame,) = example.gold
    assert printed(example.syntax, frame.content) == ["it", "was", "“", "cold", ",", "”", "wet"]


def test_a_cue_in_two_runs_is_that_of_the_first(annotate):
    example = annotate("Ana told Tom off.", (["Tom"], ["told", "off"], ["Ana"]))
    (frame,) = example.gold
    assert printed(example.syntax, frame.cue_tokens) == ["told", "off"]
    assert printed(example.syntax, range(frame.cue.first, frame.cue.end)) == ["told"]


def test_a_gold_without_a_cue_has_none(annotate):
    example = annotate(TEXT, (["It held,"], [], ["Ana Ruiz"]))
    (frame,) = example.gold
    assert frame.cue is None
    assert rule_frame(example.syntax, frame) is None


def test_cue_and_source_that_were_exchanged_are_put_right(annotate):
    example = annotate("“It held,” said Ruiz.", (["It held,"], ["Ruiz"], ["said"]))
    (frame,) = example.gold
    assert printed(example.syntax, frame.cue_tokens) == ["said"]
    assert printed(example.syntax, frame.source) == ["Ruiz"]


def test_label_cues(annotate):
    example = annotate("Ana has said it held.", (["it held"], ["has said"], ["Ana"]))
    assert label_cues(example.syntax, example.gold) == ["O", "B", "I", "O", "O", "O"]


@pytest.mark.parametrize(
    ("window", "labels"),
    [
        pytest.param(range(8), "O B-C I-C O O B-S I-S O", id="the whole sentence"),
        pytest.param(range(2, 6), "I-C O O B-S", id="a part of it"),
    ],
)
def test_label_roles(annotate, window, labels):
    example = annotate(TEXT, GOLD)
    assert label_roles(window, example.gold[0]) == labels.split()


def test_the_rules_read_a_gold_cue_as_they_will_a_tagged_one(annotate):
    example = annotate(TEXT, GOLD)
    frame = rule_frame(example.syntax, example.gold[0])
    assert frame.rule == "around report"
