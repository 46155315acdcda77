import pytest

from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.rules.apply import apply_rules, drop_rivals, find_frames, same_content
from tests.unit.attribution.reading import words

SAID = Cue("verb", 0, 0, 1, "say", "qc")


def frame(*content, source=()):
    return Frame(SAID, content, source)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "“It will hold,” Ana Ruiz said.", [("“It will hold,”", "said", "Ana Ruiz")], id="direct"
        ),
        pytest.param(
            "“It held,” Ana said, adding that Tom ran.",
            [("“It held,”", "said", "Ana"), ("that Tom ran", "adding", "Ana")],
            id="two reports of one speaker",
        ),
        pytest.param(
            "“Tom said that it held,” Ana told us.",
            [("“Tom said that it held,”", "told", "Ana")],
            id="what stands inside the marks is their speaker’s affair",
        ),
        pytest.param("Ana did not say that it held.", [], id="nothing was said"),
    ],
)
def test_find_frames(read, text, found):
    syntax = read(text)
    frames = [
        tuple(
            " … ".join(words(syntax, ranges))
            for ranges in (f.content, ((f.cue.first, f.cue.end),), f.source)
        )
        for f in find_frames(syntax)
    ]
    assert frames == found


def test_apply_rules_says_which_rule_decided(cue_in):
    frame = apply_rules(*cue_in("Ana said the dam would hold.", "said"))
    assert (frame.rule, frame.steps) == ("clause after", ("content: clause after",))


def test_a_cue_without_content_keeps_its_source(cue_in):
    syntax, cue = cue_in("Ana said nothing.", "said")
    frame = apply_rules(syntax, cue)
    assert (frame.content, frame.rule, frame.steps) == ((), "", ())
    assert words(syntax, frame.source) == ["Ana"]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        pytest.param(((0, 6),), ((0, 6),), True, id="equal"),
        pytest.param(((0, 6),), ((2, 6),), True, id="two thirds"),
        pytest.param(((0, 6),), ((4, 6),), False, id="one third"),
        pytest.param(((0, 6),), ((6, 9),), False, id="apart"),
    ],
)
def test_same_content(a, b, same):
    assert same_content(frame(*a), frame(*b)) is same


def test_the_first_of_two_rivals_is_kept_and_the_rest_put_in_order():
    late, early, rival = frame((9, 12)), frame((0, 6)), frame((0, 5), source=((7, 8),))
    assert drop_rivals([late, early, rival]) == (early, late)


def test_the_nearer_of_two_cues_reports_the_words(read):
    syntax = read("Ana, who called Tom, said: “It held.”")
    (found,) = [f for f in find_frames(syntax) if words(syntax, f.content) == ["“It held.”"]]
    assert syntax.lower[found.cue.head] == "said"
