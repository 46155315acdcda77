"""Cut a text into the chunks that are parsed one by one; joined again they are the text."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

# The parser's memory grows with a piece's length; no paragraph of prose is longer than this.
MAX_PIECE = 20_000
# It grows with all that is read at a time as well, by 17 KB a token, and each character may be one;
# most articles are shorter.
MAX_BATCH = 20_000
# spaCy's tokenizer is quadratic in marks without white space between them; no word is longer.
MAX_WORD = 200

_SENTENCE_END = re.compile(r"[.!?][”’\"']?\s+")


def cut_chunks(text: str, breaks: tuple[int, ...]) -> tuple[str, ...]:
    """Cut ``text`` at the offsets ``breaks`` (rising), and again wherever a piece is too long."""
    edges = (0, *(b for b in breaks if 0 < b < len(text)), len(text))
    paragraphs = (text[start:end] for start, end in pairwise(edges))
    return tuple(piece for p in paragraphs for part in _cut_long(p) for piece in _cut_glued(part))


def batch_chunks(pieces: Iterable[str]) -> Iterator[list[str]]:
    """Yield the pieces in lists of at most ``MAX_BATCH`` characters, to be parsed at a time."""
    batch: list[str] = []
    length = 0
    for piece in pieces:
        if batch and length + len(piece) > MAX_BATCH:
            yield batch
            batch, length = [], 0
        batch.append(piece)
        length += len(piece)
    if batch:
        yield batch


def _cut_long(paragraph: str) -> Iterator[str]:
    """Cut an overlong paragraph after the last sentence end, or space, that fits."""
    while len(paragraph) > MAX_PIECE:
        at = _last_break(paragraph[:MAX_PIECE])
        yield paragraph[:at]
        paragraph = paragraph[at:]
    if paragraph:
        yield paragraph


def _last_break(head: str) -> int:
    ends = [match.end() for match in _SENTENCE_END.finditer(head)]
    return ends[-1] if ends else head.rfind(" ") + 1 or len(head)


def _cut_glued(piece: str) -> Iterator[str]:
    """Cut inside words that are too long to be words."""
    start = 0
    for match in re.finditer(rf"\S{{{MAX_WORD}}}", piece):
        yield piece[start : match.end()]
        start = match.end()
    if start < len(piece):
        yield piece[start:]
