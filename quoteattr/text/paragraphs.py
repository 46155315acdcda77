"""Where the paragraphs of an article stand."""

import re
from collections.abc import Iterator, Sequence

from quoteattr.spans import Span
from quoteattr.text.white_space import trim_gaps

# The line breaks that feeds, PDF converters and old Macs leave behind; "\r\n" is one break.
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+|\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_BREAKS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")
# Mail and wire services wrap at 60 to 80 columns; a shorter line is a heading or a signature.
_WRAPPED_LENGTHS = range(45, 100)
# Of the lines that another line follows directly, so many must look wrapped: a list of
# one-line paragraphs has a few such lines by chance, a wrapped text has hardly any other.
_WRAPPED_SHARE = 0.6
_SENTENCE_END = ".!?:;…\"”'’)*"


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the spans of the non-empty paragraphs, without the white space around them.

    Every line break ends a paragraph, except in a hard-wrapped text: there only blank lines do.
    """
    blocks = tuple(_find_blocks(text))
    if len(blocks) > 1 and _is_hard_wrapped(text, blocks):
        return tuple(Span(block[0].start, block[-1].end) for block in blocks)
    return tuple(line for block in blocks for line in block)


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


def _is_hard_wrapped(text: str, blocks: Sequence[Sequence[Span]]) -> bool:
    """Tell whether most lines inside the blocks break in the middle of a sentence."""
    inner = [line for block in blocks for line in block[:-1]]
    wrapped = sum(
        len(line) in _WRAPPED_LENGTHS and text[line.end - 1] not in _SENTENCE_END for line in inner
    )
    return bool(inner) and wrapped >= _WRAPPED_SHARE * len(inner)
