"""A gold file, and where its words stand in it."""

from pathlib import Path

from attrs import frozen

from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.inline import parse_gold
from quoteattr.formats.inline.front import split_front
from quoteattr.formats.inline.read import read_source
from quoteattr.spans import Span


@frozen
class GoldPage:
    """A file with inline gold; ``shown`` is its path in messages.

    ``first_line`` is the line of the file on which the article's text begins, counted from 1.
    """

    path: Path
    shown: str
    gold: GoldArticle
    first_line: int

    @property
    def text(self) -> str:
        """The article's text, into which all spans point."""
        return self.gold.extraction.article.text

    def line(self, span: Span) -> int:
        """Return the line of the file at which a span begins; marks hold no line breaks."""
        return self.first_line + self.text.count("\n", 0, span.start)

    def locate(self, span: Span) -> str:
        """Return ``path:line`` of a span."""
        return f"{self.shown}:{self.line(span)}"


def read_page(path: Path, start: Path) -> GoldPage:
    """Read a gold file; messages show its path from ``start``, if it lies there.

    Raises:
        FormatError: the file breaks the format.
        OSError: it cannot be read.
    """
    source = read_source(path)
    _, text_start = split_front(source)
    shown = path.relative_to(start) if path.is_relative_to(start) else path
    gold = parse_gold(source.text, source.path)
    return GoldPage(path, str(shown), gold, source.place(text_start).line)
