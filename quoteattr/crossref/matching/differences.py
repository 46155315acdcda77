"""What two printings say differently, in plain words: “shall” printed as “shall not”."""

from collections.abc import Iterator, Sequence

from quoteattr.crossref.matching.alignment import align_texts
from quoteattr.crossref.matching.edits import MEANING_CHANGES, judge_gap
from quoteattr.crossref.matching.segments import Gap, Segment
from quoteattr.crossref.text.normalise import normalise_text

# Two changes with no more words between are told as one: “going not” printed as “not going”.
BETWEEN_WORDS = 2


def describe_differences(shown: str, printed: str) -> tuple[str, ...]:
    """Return where ``printed`` turns the meaning of ``shown`` round, or else its other words.

    Each, told once, says the words of the first text and those of the second, with the word before
    where one of the two has none. Nothing is told where the two share nothing.
    """
    alignment = align_texts(normalise_text(shown), normalise_text(printed))
    edits = [judge_gap(gap) for gap in alignment.gaps] if alignment else []
    turning = [edit.gap for edit in edits if edit.kind in MEANING_CHANGES]
    chosen = turning or [edit.gap for edit in edits if edit.kind == "reworded"]
    return tuple(dict.fromkeys(map(describe_gap, join_near(chosen))))


def join_near(gaps: Sequence[Gap]) -> Iterator[Gap]:
    """Yield gaps in order, those that stand side by side as one."""
    current: Gap | None = None
    for gap in gaps:
        if current and gap.a.start - current.a.end <= BETWEEN_WORDS:
            current = Gap(join_segments(current.a, gap.a), join_segments(current.b, gap.b))
            continue
        if current:
            yield current
        current = gap
    if current:
        yield current


def join_segments(first: Segment, last: Segment) -> Segment:
    """Return the words from one segment to another of the same text, both included."""
    return Segment(first.of, first.start, last.end)


def describe_gap(gap: Gap) -> str:
    """Return a difference in plain words, with enough beside it to be read."""
    a, b = gap.a, gap.b
    if not (a.length and b.length):
        a, b = (take_neighbour(segment) for segment in (a, b))
    return f"“{a.printed}” printed as “{b.printed}”"


def take_neighbour(segment: Segment) -> Segment:
    """Return a segment with the word before it, or behind it where it begins a text."""
    if segment.start:
        return Segment(segment.of, segment.start - 1, segment.end)
    return Segment(segment.of, segment.start, min(segment.end + 1, len(segment.of.codes)))
