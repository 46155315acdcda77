"""Span algebra: half-open ranges of Unicode code points into an article's untouched text."""

from collections.abc import Iterable, Iterator

from attrs import frozen

MOST_OFFSET = 2**31 - 1
"""The largest offset that is read or kept, in stores and tables: 700 times all of Shakespeare."""


@frozen(order=True)
class Span:
    """The code points ``start`` (inclusive) to ``end`` (exclusive) of a text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[int]:
        """Unpack as ``start, end = span``."""
        return iter((self.start, self.end))

    def to_list(self) -> list[int]:
        """Return ``[start, end]``, as JSON has it.

        (``list(span)`` is the same and makes room for ``len(span)`` numbers first.)
        """
        return [self.start, self.end]

    def of(self, text: str) -> str:
        """Return the words of ``text`` that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def intersection(self, other: "Span") -> "Span | None":
        """Return what the two spans share, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None


def cover(spans: Iterable[Span]) -> Span:
    """Return the smallest span that contains all of ``spans`` (at least one)."""
    ordered = sorted(spans)
    return Span(ordered[0].start, max(span.end for span in ordered))


def subtract(span: Span, holes: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of ``span`` when ``holes`` are cut out of it."""
    out, start = [], span.start
    for hole in sorted(holes):
        if hole.end <= start or hole.start >= span.end:
            continue
        if hole.start > start:
            out.append(Span(start, hole.start))
        start = max(start, hole.end)
    if start < span.end:
        out.append(Span(start, span.end))
    return tuple(out)


def trim(text: str, span: Span, characters: str) -> Span:
    """Return ``span`` without the ``characters`` at its two ends; it may come out empty."""
    start, end = span
    while start < end and text[start] in characters:
        start += 1
    while end > start and text[end - 1] in characters:
        end -= 1
    return Span(start, end)
