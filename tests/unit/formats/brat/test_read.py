import pytest

from quoteattr.errors import FormatError
from quoteattr.formats.brat import parse_brat, read_brat
from quoteattr.records import Article
from quoteattr.spans import Span

TEXT = "“It holds,” said Ana Ruiz, “for now.” The union doubts that it does."
SPANS = (
    "T1\tContent 0 11;27 37\t“It holds,” “for now.”\n"
    "T2\tCue 12 16\tsaid\n"
    "T3\tSource 17 25\tAna Ruiz\n"
    "T4\tContent 55 67\tthat it does\n"
    "T5\tSource 38 47\tThe union\n"
    "T6\tCue 48 54\tdoubts\n"
)
EVENTS = (
    "T7\tAttribution 12 16\tsaid\n"
    "E1\tAttribution:T7 Source:T3 Cue:T2 Content:T1\n"
    "T8\tAttribution 48 54\tdoubts\n"
    "E2\tAttribution:T8 Source:T5 Cue:T6 Content:T4\n"
)
CUES_AS_TRIGGERS = "E2\tCue:T6 Whose:T5 What:T4\nE1\tCue:T2 Whose:T3 What:T1\n"
RELATIONS = (
    "R1\tsays Arg1:T3 Arg2:T2\n"
    "R2\tcontent-cue Arg1:T1 Arg2:T2\n"
    "R3\tcontent-cue Arg1:T4 Arg2:T6\n"
    "R4\tcontent-source Arg1:T4 Arg2:T5\n"
)


def parse(annotations, text=TEXT):
    return parse_brat(annotations, Article("a", text), "a.ann").extraction.attributions


@pytest.mark.parametrize("ties", [EVENTS, CUES_AS_TRIGGERS, RELATIONS])
def test_events_and_relations_tie_the_spans_together(ties):
    first, second = parse(SPANS + ties)
    assert first.content == (Span(1, 10), Span(28, 36))
    assert first.text == "It holds, for now."
    assert (first.kind, first.quoted) == ("direct", first.content)
    assert (first.cue, first.source) == ((Span(12, 16),), (Span(17, 25),))
    assert (second.id, second.kind, second.text) == ("a2", "indirect", "that it does")
    assert (second.cue, second.source) == ((Span(48, 54),), (Span(38, 47),))


def test_a_content_that_nothing_ties_is_an_attribution_without_source():
    (only,) = parse("T1\tContent 55 67\tthat it does\n")
    assert (only.text, only.cue, only.source) == ("that it does", (), ())


def test_events_without_a_content_are_none_of_ours():
    assert parse("T1\tSource 38 47\tThe union\nE1\tMeeting:T1\n") == ()


def test_kind_and_speaker_are_remarks_on_the_event():
    first, _ = parse(SPANS + EVENTS + "A1\tKind E1 mixed\n#1\tSpeaker E1\tAna María Ruiz\n")
    assert (first.kind, first.speaker.name) == ("mixed", "Ana María Ruiz")
    assert first.speaker.mentions == (Span(17, 25),)


@pytest.mark.parametrize(
    ("annotations", "problem"),
    [
        ("T1\tContent 55 67\tthat it did\n", "a.ann:1: T1 holds 'that it did', but .* 'that it do"),
        ("T1\tContent 55 99\tthat it does.\n", "a.ann:1: T1 holds"),
        ("T1\tContent 55 55\t\n", "a.ann:1: T1 holds ''"),
        (SPANS + "E1\tCue:T2 Content:T9\n", "a.ann:7: names T9, which the file does not have"),
        (SPANS + "R1\tsays Arg1:T9 Arg2:T2\n", "a.ann:7: names T9"),
        (SPANS + EVENTS + "A1\tKind E1 spoken\n", "Kind of E1 is 'spoken', expected direct"),
    ],
)
def test_what_does_not_fit_the_text_is_named(annotations, problem):
    with pytest.raises(FormatError, match=problem):
        parse(annotations)


def test_the_text_stands_beside_the_annotations(tmp_path):
    (tmp_path / "story.ann").write_text(SPANS + EVENTS, encoding="utf-8")
    with pytest.raises(OSError, match=r"story\.txt"):
        read_brat(tmp_path / "story.ann")
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")
    gold = read_brat(tmp_path / "story.ann")
    assert gold.extraction.article == Article("story", TEXT)
    assert len(gold.extraction.attributions) == 2
