import pytest
from attrs import evolve

from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.kinds import frame_kind
from quoteattr.attribution.reconcile import (
    Tagged,
    calibrate,
    cede_quotations,
    find_owners,
    is_sure,
    is_void,
    reconcile_content,
    reconcile_frames,
    snap_to_marks,
)
from quoteattr.attribution.rules.apply import apply_rules, find_frames
from tests.unit.attribution.reading import find_token, words


def tokens(syntax, first, last):
    """Return the range of tokens from one printed word to another."""
    return find_token(syntax, first), find_token(syntax, last) + 1


def say(cue, *content, confidence=0.9):
    """Return the frame that a model may give for ``cue``."""
    return Frame(cue, content, (), ("cue: model, 0.90",), confidence)


@pytest.mark.parametrize(
    ("text", "first", "last", "kind"),
    [
        ("“It held,” Ana said.", "It", "held", "direct"),
        ("Ana said it was “cold” here.", "it", "here", "mixed"),
        ("Ana said it was “cold” here.", "it", "was", "indirect"),
    ],
)
def test_frame_kind(cue_in, text, first, last, kind):
    syntax, cue = cue_in(text, "said")
    assert frame_kind(syntax, say(cue, tokens(syntax, first, last))) == kind


@pytest.mark.parametrize(
    ("text", "first", "last", "snapped"),
    [
        pytest.param(
            "Ana said it was “cold and wet” here.",
            "it",
            "cold",
            ["it was “cold and wet”"],
            id="a short quotation is taken in whole",
        ),
        pytest.param(
            "Ana said it was “cold, wet, grey, dark and very windy.”",
            "it",
            "cold",
            ["it was"],
            id="a long one that is hardly touched is left",
        ),
        pytest.param("Ana said it froze.", "it", "froze", ["it froze"], id="no marks, no change"),
    ],
)
def test_snap_to_marks(cue_in, text, first, last, snapped):
    syntax, cue = cue_in(text, "said")
    content = snap_to_marks(syntax, say(cue, tokens(syntax, first, last)))
    assert words(syntax, content) == snapped


def test_what_alone_is_not_said(cue_in):
    syntax, cue = cue_in("They want what Ana called a “wall.”", "called")
    frame = say(cue, tokens(syntax, "what", "what"), tokens(syntax, "a", "wall"))
    assert words(syntax, snap_to_marks(syntax, frame)) == ["a “wall.”"]


def test_the_rules_content_wins_where_marks_bound_it(cue_in):
    syntax, cue = cue_in("“It held,” Ana said on Monday.", "said")
    model = say(cue, tokens(syntax, "on", "Monday"))
    settled = reconcile_content(syntax, Tagged(model, apply_rules(syntax, cue)))
    assert words(syntax, settled.content) == ["“It held,”"]
    assert settled.steps == ("cue: model, 0.90", "content: around report")


def test_elsewhere_the_models_content_wins(cue_in):
    syntax, cue = cue_in("Ana said it froze on Monday.", "said")
    model = say(cue, tokens(syntax, "it", "froze"))
    settled = reconcile_content(syntax, Tagged(model, apply_rules(syntax, cue)))
    assert words(syntax, settled.content) == ["it froze"]
    assert settled.steps[-1] == "content: model"


@pytest.mark.parametrize(
    ("raw", "line", "confidence"),
    [
        pytest.param(0.9, {}, 0.9, id="nothing known of the kind"),
        pytest.param(0.9, {"indirect": (0.0, 0.0)}, 0.5, id="it tells nothing"),
        pytest.param(0.5, {"indirect": (1.0, 2.0)}, 0.881, id="too modest"),
        pytest.param(1.0, {"indirect": (0.5, 0.0)}, 0.990, id="never quite sure"),
        pytest.param(0.9, {"direct": (0.0, 0.0)}, 0.9, id="another kind"),
    ],
)
def test_calibrate(cue_in, raw, line, confidence):
    syntax, cue = cue_in("Ana said it froze.", "said")
    frame = say(cue, tokens(syntax, "it", "froze"), confidence=raw)
    assert calibrate(syntax, frame, line).confidence == pytest.approx(confidence, abs=1e-3)


@pytest.fixture
def froze(cue_in):
    syntax, cue = cue_in("Ana said it froze.", "said")
    frame = say(cue, tokens(syntax, "it", "froze"))
    return syntax, Tagged(frame, apply_rules(syntax, cue))


def test_a_frame_that_is_likely_enough_is_kept(froze):
    syntax, pair = froze
    (kept,) = reconcile_frames(syntax, [pair], [], {})
    assert kept.content == pair.frame.content


def test_an_unlikely_frame_is_dropped(froze):
    syntax, pair = froze
    unlikely = evolve(pair, frame=evolve(pair.frame, confidence=0.1))
    assert reconcile_frames(syntax, [unlikely], [], {}) == ()


def test_of_two_frames_with_one_content_the_likelier_is_kept(froze):
    syntax, pair = froze
    weaker = evolve(pair, frame=evolve(pair.frame, confidence=0.6))
    (kept,) = reconcile_frames(syntax, [weaker, pair], [], {})
    assert kept.confidence == pytest.approx(0.9)


def test_the_rules_are_heard_for_a_quotation_that_the_model_left_alone(cue_in):
    syntax, cue = cue_in("“It held,” Ana said.", "said")
    ruled = apply_rules(syntax, cue)
    assert reconcile_frames(syntax, [], [ruled], {}) == (ruled,)


def test_the_rules_are_not_heard_for_a_claim(froze):
    syntax, pair = froze
    assert reconcile_frames(syntax, [], [pair.ruled], {}) == ()


def test_the_rules_are_heard_for_a_clause_with_that_which_no_other_frame_touches(cue_in):
    syntax, cue = cue_in("Ana said that it froze.", "said")
    ruled = apply_rules(syntax, cue)
    assert reconcile_frames(syntax, [], [ruled], {}) == (ruled,)
    taken = Tagged(say(cue, tokens(syntax, "it", "froze")), ruled)
    assert len(reconcile_frames(syntax, [taken], [ruled], {})) == 1


def ruled(syntax, cue):
    return next(f for f in find_frames(syntax) if f.cue and syntax.lower[f.cue.head] == cue)


@pytest.mark.parametrize(
    ("text", "cue", "sure"),
    [
        pytest.param("“It held,” Ana Ruiz said.", "said", True, id="marks bound it"),
        pytest.param("According to Ana Ruiz, it held.", "according", True, id="according to"),
        pytest.param("Ana Ruiz replied: “It held.”", "replied", True, id="cue at the mark"),
        pytest.param("Ana Ruiz said it held.", "said", False, id="the parse alone"),
        pytest.param("Ana called the dam “a joke.”", "called", False, id="a thing is named"),
    ],
)
def test_is_sure(read, text, cue, sure):
    syntax = read(text)
    assert is_sure(syntax, ruled(syntax, cue)) is sure


def test_a_quotation_is_ceded_to_the_cue_that_the_marks_tie_it_to(read):
    syntax = read("Ana Ruiz stated that it held. “Nobody doubts it,” Tom Berg said.")
    said, stated = ruled(syntax, "said"), ruled(syntax, "stated")
    greedy = evolve(stated, content=stated.content + said.content)
    owners = find_owners(syntax, [said, stated])
    assert owners == {0: said.cue.head}
    assert cede_quotations(syntax, greedy, owners).content == stated.content
    assert cede_quotations(syntax, said, owners) == said


def test_a_quotation_amid_the_words_of_a_report_stays(read):
    syntax = read("Ana Ruiz said “yes” was what he meant.")
    said = ruled(syntax, "said")
    whole = evolve(said, content=((said.cue.end, len(syntax) - 1),))
    assert cede_quotations(syntax, whole, {0: -5}).content != ()


@pytest.mark.parametrize(
    "case",
    [
        ("So Ruiz Lund states, “It held.”", "Lund", ("“", "”"), None, True),
        ("So Ruiz states, “It held.”", "states", ("“", "”"), "Ruiz", False),
        ("It is clear that it “held”.", "clear", ("that", "”"), "It", True),
        ("It is said that it “held”.", "said", ("that", "”"), "It", False),
        ("The deal announced in May fell.", "announced", ("in", "May"), None, True),
        ("“A bigger deal” announced Ruiz.", "announced", ("“", "”"), "deal", True),
    ],
)
def test_what_says_nothing_is_void(read, case):
    text, cue, content, source, void = case
    syntax = read(text)
    head = find_token(syntax, cue)
    said = Cue("verb", head, head, head + 1, "say", "qc")
    who = () if source is None else ((find_token(syntax, source), find_token(syntax, source) + 1),)
    frame = Frame(said, (tokens(syntax, *content),), who)
    assert is_void(syntax, frame) is void
