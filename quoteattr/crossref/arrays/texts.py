"""Many texts at once, and pairs of them: what comparing asks of each, worked out over arrays."""

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

import numpy as np
import pyarrow as pa
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.crossref.arrays.bearing import (
    tabulate_negations,
    tabulate_numbers,
    tabulate_opposites,
    tabulate_prefixed,
)
from quoteattr.crossref.codes import GRAMMAR_CODES, NUMERAL_CODES, UNLISTED_CODES, Codes
from quoteattr.crossref.normalise import CAPITAL, MARK, MARKS, SOFT, number_marks, weigh_words
from quoteattr.crossref.ragged import (
    Hashes,
    Integers,
    Ragged,
    add_before,
    add_up,
    hash_rows,
    sum_rows,
    unpack_strings,
)
from quoteattr.crossref.relation import rank_words

# Sentences end at these marks, and words may be left out at those.
END_MARK = MARKS.index("end")
CUT_MARKS = (END_MARK, MARKS.index("ellipsis"))

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
        return add_before(np.where(self.is_soft, 0.0, np.diff(self.bits)))

    @cached_property
    def all_bits(self) -> Floats:
        """The evidence in each text."""
        return np.diff(self.bits[self.codes.offsets])

    @cached_property
    def whole(self) -> Floats:
        """The evidence in each text, without the words in brackets."""
        return np.diff(self.hard_bits[self.codes.offsets])

    @cached_property
    def hard_lengths(self) -> Integers:
        """The number of words in each text, without those in brackets."""
        lengths: Integers = sum_rows((~self.is_soft).astype(np.int64), self.codes.offsets)
        return lengths

    @cached_property
    def known(self) -> Codes:
        """What is known of each word besides its form (`normalise.number_marks`)."""
        return number_marks(self.marks)

    @cached_property
    def is_soft(self) -> Flags:
        """Whether each word stands in brackets."""
        found: Flags = (self.known & SOFT) > 0
        return found

    @cached_property
    def is_content(self) -> Flags:
        """Whether each word is more than grammar."""
        found: Flags = self.codes.values >= GRAMMAR_CODES
        return found

    @cached_property
    def has_mark(self) -> Flags:
        """Whether a mark stands before each word, and last of all: a text's end is marked."""
        return np.append(self.known >= MARK, True)

    @cached_property
    def begins(self) -> Flags:
        """Whether a sentence begins with each word, and last of all: one does behind each text."""
        return np.append(self.known // MARK == END_MARK, True)

    @cached_property
    def beginnings(self) -> Integers:
        """The number of words that begin a sentence before each word."""
        return count_before(self.begins)

    @cached_property
    def can_cut(self) -> Flags:
        """Whether dots may stand before each word, and last of all: they may be part of an end."""
        return np.append(np.isin(self.known // MARK, CUT_MARKS), True)

    @cached_property
    def breaks(self) -> Integers:
        """The number of words before each word that begin a sentence of their text, not the text.

        There are two more than words: nothing begins behind the last one.
        """
        inside = self.begins.copy()
        inside[self.codes.offsets] = False
        return count_before(inside)

    @cached_property
    def soft(self) -> Integers:
        """The number of words in brackets before each word."""
        return count_before(self.is_soft)

    @cached_property
    def denials(self) -> Integers:
        """The number of words that deny before each word, and last of all."""
        return count_before(tabulate_negations()[self.codes.values])

    @cached_property
    def content(self) -> Integers:
        """The number of words of content before each word, those in brackets left out."""
        return count_before(self.is_content & ~self.is_soft)

    @cached_property
    def is_number(self) -> Flags:
        """Whether each word is a numeral or a word of number."""
        found: Flags = tabulate_numbers()[self.codes.values]
        return found

    @cached_property
    def numbers(self) -> Integers:
        """The number of such words before each word."""
        return count_before(self.is_number)

    @cached_property
    def is_capital(self) -> Flags:
        """Whether each word was printed with a capital."""
        found: Flags = (self.known & CAPITAL) > 0
        return found

    @cached_property
    def is_name(self) -> Flags:
        """Whether each word was printed as a name (`changes.is_name`)."""
        codes = self.codes.values
        numeral = (codes >= NUMERAL_CODES) & (codes < UNLISTED_CODES)
        found: Flags = self.is_capital & self.is_content & ~numeral
        return found

    @cached_property
    def names(self) -> Integers:
        """The number of names before each word."""
        return count_before(self.is_name)

    @cached_property
    def opposites(self) -> Integers:
        """The number of words that may have an opposite before each word."""
        return count_before(tabulate_opposites()[self.codes.values])

    @cached_property
    def prefixed(self) -> Integers:
        """The number of words before each word that may be others behind a denying prefix."""
        return count_before(tabulate_prefixed()[self.codes.values])

    @cached_property
    def repeats(self) -> Flags:
        """Whether any word of content stands in each text twice."""
        content = self.is_content
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
    """Pairs of texts, by their rows; those in ``turned`` were given the other way round."""

    one: Integers
    other: Integers
    turned: Flags

    def take(self, chosen: Integers | Flags) -> "Pairs":
        """Return the chosen pairs."""
        return Pairs(self.one[chosen], self.other[chosen], self.turned[chosen])

    def turn(self, texts: Texts) -> "Pairs":
        """Return the pairs with the text first that `relation.relate_texts` lays beside the other.

        It is the one of fewer words.
        """
        one, other = (texts.codes.lengths[side] for side in (self.one, self.other))
        turned, ties = one > other, np.flatnonzero(one == other)
        both = zip(*self.take(ties).pick(texts.forms), strict=True)
        turned[ties] = [rank_words(first) > rank_words(second) for first, second in both]
        one, other = np.where(turned, self.other, self.one), np.where(turned, self.one, self.other)
        return Pairs(one, other, self.turned ^ turned)

    def pick(self, values: Sequence[T]) -> tuple[list[T], list[T]]:
        """Return what is told of the two texts of each pair, of ``values`` that have one a text."""
        rows = np.empty(len(values), dtype=object)
        rows[:] = values
        return rows[self.one].tolist(), rows[self.other].tolist()


def lay_out_pairs(batch: pa.RecordBatch) -> tuple[Texts, Pairs]:
    """Return the different texts of some pairs, and the pairs by their rows."""
    firsts, pairs = number_texts(batch)
    forms, marks = (gather_texts(batch, name).take(firsts) for name in ("forms_", "marks_"))
    texts = Texts(forms.to_pylist(), unpack_strings(forms), unpack_strings(marks))
    return texts, pairs.turn(texts)


def narrow_texts(texts: Texts, pairs: Pairs) -> tuple[Texts, Pairs]:
    """Return only the texts that some pairs are of, and the pairs by their rows among these."""
    used = np.zeros(len(texts.forms), dtype=bool)
    used[pairs.one] = used[pairs.other] = True
    rows, numbers = np.flatnonzero(used), count_before(used)
    forms = [texts.forms[row] for row in rows.tolist()]
    kept = Texts(forms, texts.codes.take(rows), texts.marks.take(rows))
    return kept, Pairs(numbers[pairs.one], numbers[pairs.other], pairs.turned)


def number_texts(batch: pa.RecordBatch) -> tuple[pa.Array, Pairs]:
    """Return where each different text of some pairs first stands, and the pairs by its number."""
    rows = gather_texts(batch, "").dictionary_encode().indices.to_numpy()
    firsts = np.zeros(rows.max(initial=-1) + 1, dtype=np.int64)
    firsts[rows[::-1]] = np.arange(len(rows))[::-1]
    one, other = rows[: len(batch)].astype(np.int64), rows[len(batch) :].astype(np.int64)
    return pa.array(firsts), Pairs(one, other, np.zeros(len(batch), dtype=bool))


def gather_texts(batch: pa.RecordBatch, name: str) -> pa.Array:
    """Return what is told of all first texts of the pairs, then of all second ones."""
    return pa.concat_arrays([batch[f"{name}a"], batch[f"{name}b"]])


def count_before(flags: Flags) -> Integers:
    """Return the number of flagged words before each word, and last of all."""
    return add_up(flags)
