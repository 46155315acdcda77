"""A text as the transformer reads it: word pieces, and the shape of each.

The vocabulary knows no capitals and no paragraphs, and cannot tell an opening ``"`` from a closing
one. A piece's *shape* gives that back as one small number, which the network adds to its input.
"""

from collections.abc import Sequence
from typing import Protocol

from attrs import frozen

from quoteattr.errors import ModelError

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")

# The shape of what frames a window.
NO_SHAPE = 0

# A shape is case * 4 + quoted * 2 + first; the cases are lower, title, upper, digit and mark.
_LOWER, _TITLE, _UPPER, _DIGIT, _MARK = range(5)
SHAPES = 5 * 4

_OPENING, _EITHER = "“„«", '"'
_MARKS = frozenset(_OPENING + _EITHER + "”»")


class Encoding(Protocol):
    """What a tokenizer returns: the pieces' numbers, and where they stand."""

    @property
    def ids(self) -> list[int]:
        """The number of each piece in the vocabulary."""
        ...

    @property
    def offsets(self) -> list[tuple[int, int]]:
        """Start and end of each piece, in code points of the text."""
        ...


class Tokenizer(Protocol):
    """The calls of ``tokenizers.Tokenizer`` that are used here."""

    def encode(self, sequence: str, *, add_special_tokens: bool) -> Encoding:
        """Return the pieces of ``sequence``."""
        ...

    def to_str(self) -> str:
        """Return the tokenizer as JSON."""
        ...


@frozen
class WordPieces:
    """The word pieces of a text: their numbers, shapes and code points, one of each a piece."""

    ids: tuple[int, ...]
    shapes: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]
    # What stands before and after every window, as in the network's first training.
    frame_ids: tuple[int, int]

    def __len__(self) -> int:
        return len(self.ids)

    def is_first(self, i: int) -> bool:
        """Tell whether piece ``i`` begins a paragraph."""
        return bool(self.shapes[i] % 2)

    def frame(self, start: int, end: int) -> tuple[list[int], list[int]]:
        """Return numbers and shapes of a window, with what must stand before and after it."""
        first, last = self.frame_ids
        ids = [first, *self.ids[start:end], last]
        return ids, [NO_SHAPE, *self.shapes[start:end], NO_SHAPE]


def read_wordpieces(tokenizer: Tokenizer, text: str) -> WordPieces:
    """Cut ``text`` into word pieces."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    shapes = read_shapes(text, encoding.offsets)
    ids, offsets = tuple(encoding.ids), tuple(encoding.offsets)
    return WordPieces(ids, shapes, offsets, read_frame_ids(tokenizer))


def read_frame_ids(tokenizer: Tokenizer) -> tuple[int, int]:
    """Return what a tokenizer puts around a text: [CLS] and [SEP], <s> and </s>.

    Raises:
        ModelError: it is anything but one piece on each side.
    """
    frame = tokenizer.encode("", add_special_tokens=True).ids
    if len(frame) != 2:
        raise ModelError(
            f"the tokenizer puts {len(frame)} pieces around a text, expected 2, as [CLS] and [SEP]"
        )
    return frame[0], frame[1]


def read_shapes(text: str, offsets: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Return the shape of each piece.

    A plain switch says what is quoted, reset at each paragraph: the network sees the marks too,
    and learns how far to trust it, so it need not be as careful as the scanner of marks.
    """
    shapes, inside, before = [], False, 0
    for start, end in offsets:
        piece = text[start:end]
        first = start == 0 or "\n" in text[before:start]
        inside = _is_inside_after(piece, inside and not first)
        shapes.append(_read_case(piece) * 4 + (inside or piece in _MARKS) * 2 + first)
        before = end
    return tuple(shapes)


def _is_inside_after(piece: str, inside: bool) -> bool:
    if piece not in _MARKS:
        return inside
    return not inside if piece in _EITHER else piece in _OPENING


def _read_case(piece: str) -> int:
    if any(c.isdigit() for c in piece):
        return _DIGIT
    if not any(c.isalpha() for c in piece):
        return _MARK
    if piece.islower():
        return _LOWER
    return _UPPER if len(piece) > 1 and piece.isupper() else _TITLE
