"""A text as the transformer reads it: word pieces, and the shape of each.

The vocabulary knows no capitals and no paragraphs, and cannot tell an opening ``"`` from a closing
one. A piece's *shape* gives that back as one small number, which the network adds to its input.
"""

from collections.abc import Sequence
from typing import Protocol

from attrs import frozen

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")

# What stands around every window, as in the network's first training.
FIRST_ID, LAST_ID = 101, 102
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
    """The one call of ``tokenizers.Tokenizer`` that is used here."""

    def encode(self, sequence: str, *, add_special_tokens: bool) -> Encoding:
        """Return the pieces of ``sequence``."""
        ...


@frozen
class WordPieces:
    """The word pieces of a text: their numbers, shapes and code points, one of each a piece."""

    ids: tuple[int, ...]
    shapes: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.ids)

    def is_first(self, i: int) -> bool:
        """Tell whether piece ``i`` begins a paragraph."""
        return bool(self.shapes[i] % 2)

    def frame(self, start: int, end: int) -> tuple[list[int], list[int]]:
        """Return numbers and shapes of a window, with what must stand before and after it."""
        ids = [FIRST_ID, *self.ids[start:end], LAST_ID]
        return ids, [NO_SHAPE, *self.shapes[start:end], NO_SHAPE]


def read_wordpieces(tokenizer: Tokenizer, text: str) -> WordPieces:
    """Cut ``text`` into word pieces."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    shapes = read_shapes(text, encoding.offsets)
    return WordPieces(tuple(encoding.ids), shapes, tuple(encoding.offsets))


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
