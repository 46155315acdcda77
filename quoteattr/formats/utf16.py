"""Offsets in UTF-16 units, in which browsers count, to code points and back."""

from bisect import bisect_left

from quoteattr.spans import Span


class Utf16Offsets:
    """The two counts of one text: a character beyond U+FFFF (an emoji) is two units."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._points = [at for at, character in enumerate(text) if character > "\uffff"]
        self._units = [at + before for before, at in enumerate(self._points)]

    def to_units(self, span: Span) -> Span:
        """Return a span of code points as one of UTF-16 units."""
        return Span(*(at + bisect_left(self._points, at) for at in span))

    def to_points(self, span: Span) -> Span:
        """Return a span of UTF-16 units as one of code points.

        Raises:
            ValueError: it cuts a character in two, or ends after the text.
        """
        return Span(*map(self._to_point, span))

    def _to_point(self, unit: int) -> int:
        before = bisect_left(self._units, unit)
        if before and self._units[before - 1] + 1 == unit:
            raise ValueError(f"UTF-16 unit {unit} is the middle of a character")
        if unit - before > self._length:
            raise ValueError(f"UTF-16 unit {unit} is after the text")
        return unit - before
