import pytest

from quoteattr.errors import FormatError
from quoteattr.formats.brat.standoff import cite, parse_standoff
from quoteattr.spans import Span


def test_a_span_may_be_in_pieces():
    standoff = parse_standoff("T1\tContent 0 3;7 9\tOne so\n", "a.ann")
    assert standoff.text_bounds["T1"].spans == (Span(0, 3), Span(7, 9))
    assert standoff.text_bounds["T1"].words == "One so"


def test_events_relations_attributes_and_notes_are_read():
    standoff = parse_standoff(
        "E1\tAttribution:T1 Source:T2 Content2:T3 \n"
        "R1\tSaidBy Arg1:T3 Arg2:T2\t\n"
        "A1\tKind E1 mixed\n"
        "A2\tNegated E1\n"
        "#1\tSpeaker E1\tAna Ruiz\n",
        "a.ann",
    )
    assert standoff.events[0].members == ("T1", "T2", "T3")
    assert standoff.relations[0].ends == ("T3", "T2")
    assert standoff.remarks == {
        ("E1", "Kind"): "mixed",
        ("E1", "Negated"): "",
        ("E1", "Speaker"): "Ana Ruiz",
    }


def test_lines_that_say_nothing_of_attributions_are_left_out():
    standoff = parse_standoff(
        "*\tEquiv T1 T2\r\n\r\nN1\tReference T1 Wikipedia:5\tRuiz\r\n", "a.ann"
    )
    assert not standoff.text_bounds
    assert not standoff.events


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("T2 Content 0 3 One", r"a.ann:2: expected 'T1\\tType start end"),
        ("T2\tContent 0-3\tOne", "a.ann:2: expected"),
        ("E1\tAttribution", r"a.ann:2: expected 'E1\\tType:T1"),
        ("R1\tSaidBy T1 T2", r"a.ann:2: expected 'R1\\tType Arg1"),
        ("X1\tstrange", "a.ann:2: a line begins with T, E"),
        ("T1\tCue 4 6\tso", "a.ann:2: T1 is there already"),
    ],
)
def test_a_broken_line_is_named(line, expected):
    with pytest.raises(FormatError, match=expected):
        parse_standoff(f"T1\tContent 0 3\tOne\n{line}\n", "a.ann")


def test_breaks_are_cited_as_spaces():
    assert cite("one\ntwo\u2028three", (Span(0, 7), Span(8, 13))) == "one two three"


@pytest.mark.parametrize("offset", ["9" * 11, "9" * 5_000, "-1", "1.0", "٣x"])
def test_an_offset_that_no_text_has_is_named(offset):
    with pytest.raises(FormatError, match=r"a\.ann:2: expected 'T1"):
        parse_standoff(f"T1\tContent 0 3\tOne\nT2\tContent 0 {offset}\tOne\n", "a.ann")
