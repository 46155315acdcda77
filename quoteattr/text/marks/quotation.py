"""What the scanner of quotation marks finds."""

from attrs import frozen

from quoteattr.spans import Span


@frozen
class Quotation:
    """Words in quotation marks.

    ``parts`` are the words inside the marks, one span a paragraph (most quotations have one);
    ``outer`` are the same spans with their marks. ``depth`` is 0 for outermost marks, 1 for
    marks inside those, and so on. ``closed`` is False where the closing mark is missing and the
    quotation was ended at its paragraph.
    """

    parts: tuple[Span, ...]
    outer: tuple[Span, ...]
    depth: int = 0
    closed: bool = True

    @property
    def start(self) -> int:
        """Where the opening mark stands."""
        return self.outer[0].start

    @property
    def end(self) -> int:
        """Where the closing mark ends."""
        return self.outer[-1].end
