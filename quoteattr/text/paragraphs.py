"""Where the paragraphs of an article stand."""

import re
from collections.abc import Iterator

from quoteattr.spans import Span
from quoteattr.text.line_breaks import Lines, find_soft_breaks, measure_width
from quoteattr.text.white_space import trim_gaps

# The line breaks that feeds, PDF converters and old Macs leave behind; "\r\n" is one break.
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+|\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_BREAKS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the spans of the non-empty paragraphs, without the white space around them.

    A line break ends a paragraph, unless it stands inside a sentence, inside a quotation, or
    where a wrapped text had no more room.
    """
    blocks = tuple(_find_blocks(text))
    width = measure_width(text, blocks)
    return tuple(span for block in blocks for span in _join_lines(Lines(text, block, width)))


def _join_lines(lines: Lines) -> Iterator[Span]:
    """Yield the paragraphs that the lines make."""
    soft = find_soft_breaks(lines)
    start = 0
    for i in range(len(lines.lines)):
        if i not in soft:
            yield Span(lines.lines[start].start, lines.lines[i].end)
            start = i + 1


def _find_blocks(text: str) -> Iterator[list[Span]]:
    """Yield runs of lines that no blank line interrupts."""
    block: list[Span] = []
    for line in _find_lines(text):
        if line:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _find_lines(text: str) -> Iterator[Span]:
    """Yield every line of the text, trimmed; a blank line comes out as an empty span."""
    blank = True
    for piece in _LINE.finditer(text):
        span = trim_gaps(text, Span(*piece.span()))
        if span:
            yield span
            blank = False
        elif text[piece.start()] in _BREAKS:
            if blank:
                yield span
            blank = True
