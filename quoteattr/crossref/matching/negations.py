"""How far denials reach: what a gap between two texts takes away with them."""

from quoteattr.crossref.matching.segments import Gap, Segment, mark_before
from quoteattr.crossref.text.negations import NEGATION_REACH, list_negations
from quoteattr.crossref.text.normalise import NormalText


def open_negations(gap: Gap, segment: Segment) -> str:
    """Return the words of a segment whose denials reach beyond it, by their codes.

    A negation governs the words after it: it is gone with them where its sentence ends inside
    the segment, or where that is cut off the end of a text and more than the negation with it.
    """
    other = gap.b if segment is gap.a else gap.a
    if gap.edge and not other.length:
        if gap.edge == "end":
            return list_open_words(segment)[-1:]
        return list_governing(segment.of, segment.end, segment.start)
    broken = find_break(segment)
    closed = Segment(segment.of, segment.start, broken)
    return list_kept_denials(closed, other) + segment.of.codes[broken : segment.end]


def list_open_words(segment: Segment) -> str:
    """Return the words of the sentence that a segment breaks off in, by their codes."""
    return segment.of.codes[find_break(segment) : segment.end]


def find_break(segment: Segment) -> int:
    """Return where the sentence that a segment breaks off in begins, or the segment itself."""
    for index in range(min(segment.end, len(segment.of.codes) - 1), segment.start, -1):
        if mark_before(segment.of, index) == "end":
            return index
    return segment.start


def list_kept_denials(closed: Segment, other: Segment) -> str:
    """Return the negations of ended sentences whose words the other text prints all the same."""
    codes = closed.of.codes
    denials = (i for i in range(closed.start, closed.end) if codes[i] in list_negations())
    return "".join(
        codes[i]
        for i in denials
        if not (denied := list_denied(closed, i)) or not set(denied).isdisjoint(other.codes)
    )


def list_denied(closed: Segment, index: int) -> str:
    """Return the words that the negation ``index`` of a segment denies, by their codes.

    They stand behind it in its sentence; where it is the last word, before it.
    """
    text, end, start = closed.of, index + 1, index
    while end < min(closed.end, index + 1 + NEGATION_REACH) and mark_before(text, end) != "end":
        end += 1
    while start > max(closed.start, index - NEGATION_REACH) and mark_before(text, start) != "end":
        start -= 1
    return text.codes[index + 1 : end] or text.codes[start:index]


def list_governing(text: NormalText, index: int, first: int = 0) -> str:
    """Return the codes of the words from ``first`` on, right before a word, that may govern it.

    There are none across a mark.
    """
    start, first = index, max(index - NEGATION_REACH, first)
    while start > first and not mark_before(text, start):
        start -= 1
    return text.codes[start:index]
