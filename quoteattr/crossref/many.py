"""Many texts at once, and pairs of them: what comparing asks of each, worked out over arrays."""

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.crossref.codes import GRAMMAR_CODES
from quoteattr.crossref.normalise import MARK, SOFT, number_marks, weigh_words
from quoteattr.crossref.ragged import Hashes, Integers, Ragged, add_before, hash_rows

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
T = TypeVar("T")


@frozen(eq=False, slots=False)
class Texts:
    """Different texts: the codes of each as a string, and the words of all laid end to end."""

    forms: Sequence[str]
    codes: Ragged
    marks: Ragged

    @cached_property
    def bits(self) -> Floats:
        """The evidence in all words before each word, and last in all words."""
        return add_before(weigh_words(self.codes, self.marks))

    @cached_property
    def hard_bits(self) -> Floats:
        """The same without the words in brackets."""
        soft = number_marks(self.marks) & SOFT
        return add_before(np.where(soft, 0.0, np.diff(self.bits)))

    @cached_property
    def whole(self) -> Floats:
        """The evidence in each text, without the words in brackets."""
        return np.diff(self.hard_bits[self.codes.offsets])

    @cached_property
    def has_mark(self) -> Flags:
        """Whether a mark stands before each word."""
        found: Flags = number_marks(self.marks) >= MARK
        return found

    @cached_property
    def repeats(self) -> Flags:
        """Whether any word of content stands in each text twice."""
        content = self.codes.values >= GRAMMAR_CODES
        rows = self.codes.rows[content].astype(np.uint64)
        placed = np.sort(rows << np.uint64(32) | self.codes.values[content])
        again = placed[1:][placed[1:] == placed[:-1]] >> np.uint64(32)
        found = np.zeros(len(self.forms), dtype=bool)
        found[again.astype(np.int64)] = True
        return found

    @cached_property
    def digests(self) -> Hashes:
        """A number for each text that is that of its codes."""
        return hash_rows(self.codes)


@frozen(eq=False)
class Pairs:
    """Pairs of texts, by their rows."""

    one: Integers
    other: Integers

    def take(self, chosen: Integers | Flags) -> "Pairs":
        """Return the chosen pairs."""
        return Pairs(self.one[chosen], self.other[chosen])

    def pick(self, values: Sequence[T]) -> tuple[list[T], list[T]]:
        """Return what is told of the two texts of each pair, of ``values`` that have one a text."""
        one, other = ([values[row] for row in side.tolist()] for side in (self.one, self.other))
        return one, other
