"""Quoted parts, one paragraph each: what the pairs enclose, and where unclosed ones end."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from quoteattr.spans import Span
from quoteattr.text.marks.candidates import Family, is_mark
from quoteattr.text.marks.missing_closer import find_tail
from quoteattr.text.marks.pairing import MarkPair
from quoteattr.text.white_space import is_gap, trim_gaps

# A single mark that nothing closes is an apostrophe, unless it stands where a quotation begins:
# at the start of the paragraph, or between one of these and what is no small letter.
_BEFORE_QUOTATION = (".", "!", "?", ":", ",")


@frozen
class QuotedPart:
    """A quotation, or the part of one that stands in one paragraph.

    ``part`` are the words, ``outer`` the words with their marks.
    """

    family: Family
    part: Span
    outer: Span
    closed: bool


def cut_quoted_parts(
    text: str, pairs: Sequence[MarkPair], paragraph: Span
) -> tuple[QuotedPart, ...]:
    """Return the parts that the pairs of one paragraph enclose, those with words inside."""
    pairs = [pair for pair in pairs if pair.closer or _may_stay_open(text, pair, paragraph)]
    ends = _find_ends(text, pairs, paragraph.end)
    pieces = (_cut_part(text, pair, end) for pair, end in zip(pairs, ends, strict=True))
    words = _find_words(text, pairs, paragraph.end)
    return tuple(piece for piece, word in zip(pieces, words, strict=True) if word < piece.part.end)


def _cut_part(text: str, pair: MarkPair, end: int) -> QuotedPart:
    inner_end = pair.closer.start if pair.closer else find_tail(text, Span(pair.opener.end, end))
    part = trim_gaps(text, Span(pair.opener.end, inner_end))
    outer_end = pair.closer.end if pair.closer else part.end
    closed = pair.closer is not None
    return QuotedPart(pair.opener.family, part, Span(pair.opener.start, outer_end), closed)


def _find_words(text: str, pairs: Sequence[MarkPair], paragraph_end: int) -> Iterator[int]:
    """Yield for each pair where, behind its opening mark, something other than marks is printed.

    What was passed over for one pair is not read again for the next: glued marks may be many.
    """
    reach = 0
    for pair in pairs:
        reach = max(reach, pair.opener.end)
        while reach < paragraph_end and (is_gap(text[reach]) or is_mark(text[reach])):
            reach += 1
        yield reach


def _find_ends(text: str, pairs: Sequence[MarkPair], paragraph_end: int) -> list[int]:
    """Return where each pair ends; an unclosed one, before the next outermost of its shape.

    A pair of another shape, as curly marks inside a straight one, is nested in it. An unclosed
    pair inside another unclosed pair ends with it at the latest.
    """
    following = _find_following(text, pairs)
    out: list[int] = []
    limits: list[int] = []
    for pair, follower in zip(pairs, following, strict=True):
        if pair.closer:
            out.append(pair.closer.end)
            continue
        while limits and limits[-1] <= pair.opener.start:
            limits.pop()
        enclosing = limits[-1] if limits else paragraph_end
        out.append(min(enclosing, follower or enclosing))
        limits.append(out[-1])
    return out


def _find_following(text: str, pairs: Sequence[MarkPair]) -> list[int | None]:
    """Return for each pair where the next pair of its shape opens that no closed one encloses."""
    outermost = set(_find_outermost(pairs))
    upcoming: dict[str, int] = {}
    out: list[int | None] = []
    for index in reversed(range(len(pairs))):
        start = pairs[index].opener.start
        out.append(upcoming.get(text[start]))
        if index in outermost:
            upcoming[text[start]] = start
    return out[::-1]


def _find_outermost(pairs: Sequence[MarkPair]) -> Iterator[int]:
    """Yield the indices of the pairs that no closed pair encloses."""
    reach = 0
    for index, pair in enumerate(pairs):
        if pair.opener.start >= reach:
            yield index
            reach = pair.closer.end if pair.closer else reach


def _may_stay_open(text: str, pair: MarkPair, paragraph: Span) -> bool:
    """Tell an unclosed quotation from an apostrophe: by the place of a single mark."""
    start = pair.opener.start
    if pair.opener.family != "single" or start == paragraph.start:
        return True
    before = text[max(paragraph.start, start - 2) : start].rstrip()
    return before.endswith(_BEFORE_QUOTATION) and not text[pair.opener.end].islower()
