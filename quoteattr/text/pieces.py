"""Quotations cut to one paragraph each: what the pairs enclose, and where unclosed ones end."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from quoteattr.spans import Span
from quoteattr.text.glyphs import Family, Role
from quoteattr.text.pairing import Pair
from quoteattr.text.white_space import trim_gaps

# A single mark that nothing closes is an apostrophe, unless it stands where a quotation begins:
# at the start of the paragraph, or a curly one after these.
_BEFORE_QUOTATION = ":,"


@frozen
class Piece:
    """A quotation, or the part of one that stands in one paragraph.

    ``part`` are the words, ``outer`` the words with their marks.
    """

    family: Family
    part: Span
    outer: Span
    closed: bool


def cut_pieces(text: str, pairs: Sequence[Pair], paragraph: Span) -> tuple[Piece, ...]:
    """Return the pieces that the pairs of one paragraph enclose, leaving out the empty ones."""
    ends = _find_ends(pairs, paragraph.end)
    pieces = (
        _cut_piece(text, pair, end)
        for pair, end in zip(pairs, ends, strict=True)
        if pair.closer or pair.opener.family != "single" or _begins(text, pair, paragraph)
    )
    return tuple(piece for piece in pieces if piece.part)


def _cut_piece(text: str, pair: Pair, end: int) -> Piece:
    part = trim_gaps(text, Span(pair.opener.end, pair.closer.start if pair.closer else end))
    outer_end = pair.closer.end if pair.closer else part.end
    closed = pair.closer is not None
    return Piece(pair.opener.family, part, Span(pair.opener.start, outer_end), closed)


def _find_ends(pairs: Sequence[Pair], paragraph_end: int) -> list[int]:
    """Return where each pair ends; an unclosed one, before the next outermost of its family.

    An unclosed pair inside another unclosed pair ends with it at the latest.
    """
    following = _find_following(pairs)
    out: list[int] = []
    limit = 0
    for pair, follower in zip(pairs, following, strict=True):
        if pair.closer:
            out.append(pair.closer.end)
            continue
        enclosing = limit if limit > pair.opener.start else paragraph_end
        limit = min(enclosing, follower if follower is not None else paragraph_end)
        out.append(limit)
    return out


def _find_following(pairs: Sequence[Pair]) -> list[int | None]:
    """Return for each pair where the next pair of its family opens that no closed pair encloses."""
    outermost = set(_find_outermost(pairs))
    upcoming: dict[Family, int] = {}
    out: list[int | None] = []
    for index in reversed(range(len(pairs))):
        opener = pairs[index].opener
        out.append(upcoming.get(opener.family))
        if index in outermost:
            upcoming[opener.family] = opener.start
    return out[::-1]


def _find_outermost(pairs: Sequence[Pair]) -> Iterator[int]:
    """Yield the indices of the pairs that no closed pair encloses."""
    reach = 0
    for index, pair in enumerate(pairs):
        if pair.opener.start >= reach:
            yield index
            reach = pair.closer.end if pair.closer else reach


def _begins(text: str, pair: Pair, paragraph: Span) -> bool:
    """Tell whether an unclosed single mark stands where a quotation begins."""
    start = pair.opener.start
    if start == paragraph.start:
        return True
    before = text[max(paragraph.start, start - 2) : start].rstrip()
    return pair.opener.role is Role.OPEN and before.endswith(tuple(_BEFORE_QUOTATION))
