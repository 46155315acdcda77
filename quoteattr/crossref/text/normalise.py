"""Printed words to the forms they are matched by; what was printed is kept beside each form."""

from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from quoteattr.crossref.text.ragged import Ragged, add_before, lay_out
from quoteattr.crossref.text.tokens import ASIDE, ELLIPSIS, TOKEN, open_token, settle_token
from quoteattr.crossref.text.vocabulary import (
    FIRST_CONTENT,
    GRAMMAR_CODES,
    Codes,
    encode_forms,
    tabulate_bits,
    tabulate_forms,
)
from quoteattr.languages.en.closed_classes import CUT_BEFORE_NOT

# The share of its evidence that a capital word keeps right after another one.
SAME_NAME_SHARE = 0.4
# The step of evidence, a power of two: floats add such numbers without a rest, so that what a text
# is worth does not depend on the texts that it is read with.
BITS_STEP = 1 / 1024
# The marks that can stand before a word, "" for none.
MARKS = ("", "end", "quote", "dash", "comma", "ellipsis")
# A word's marks are one letter: its capital, its brackets and the mark before it together.
FIRST_LETTER = ord("A")
BRACKETED, CAPITAL, MARK = 1, 2, 4
BRACKETED_LETTERS = frozenset(
    chr(FIRST_LETTER + BRACKETED + MARK * n + c) for n in range(len(MARKS)) for c in (0, CAPITAL)
)
CAPITAL_LETTERS = frozenset(
    chr(FIRST_LETTER + CAPITAL + MARK * n + c) for n in range(len(MARKS)) for c in (0, BRACKETED)
)
# What has a mark before it has this letter or a later one.
FIRST_MARKED = chr(FIRST_LETTER + MARK)
MARK_OF = {chr(FIRST_LETTER + n): MARKS[n // MARK] for n in range(MARK * len(MARKS))}


class Word(NamedTuple):
    """One word of a text: its ``form`` to match by, and where and how it was printed.

    ``start`` and ``end`` are code points of the text. ``bracketed`` words stand in brackets.
    ``before`` names the mark that stands before the word: "end" of a sentence, "quote", "dash",
    "comma", "ellipsis", or "" for none; the first word of a text has "end".
    """

    form: str
    start: int
    end: int
    bracketed: bool = False
    capital: bool = False
    before: str = ""

    @property
    def marks(self) -> str:
        """One letter for all that is known of the word besides its form."""
        marks = (
            BRACKETED * self.bracketed + CAPITAL * self.capital + MARK * MARKS.index(self.before)
        )
        return chr(FIRST_LETTER + marks)


@frozen
class Scan:
    """The words of a text, its surface, and the mark behind the last word."""

    words: tuple[Word, ...]
    surface: str
    trail: str


@frozen(slots=False)
class NormalText:
    """A text as it is matched: one code a word (`codes`), and one letter a word for its marks.

    Both are all that comparing two texts asks for, nearly always; the words themselves are read
    from ``text`` where they are wanted. ``bits`` is the evidence in all words before each word,
    and last in all words together.
    """

    text: str
    codes: str = field(repr=False)
    marks: str = field(repr=False)
    bits: Sequence[float] = field(repr=False, eq=False)

    @cached_property
    def _scan(self) -> Scan:
        return scan_text(self.text)

    @property
    def words(self) -> tuple[Word, ...]:
        """The words, in order."""
        return self._scan.words

    @property
    def surface(self) -> str:
        """What two texts share that were printed alike but for case and marks.

        It keeps brackets and ellipses, which are facts of a printing.
        """
        return self._scan.surface

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The forms of the words, in order."""
        return tuple(word.form for word in self.words)

    @cached_property
    def has_brackets(self) -> bool:
        """Whether any word stands in brackets."""
        return not BRACKETED_LETTERS.isdisjoint(self.marks)

    @cached_property
    def unbracketed_bits(self) -> Sequence[float]:
        """The evidence in all words before each word as ``bits``, without words in brackets."""
        if not self.has_brackets:
            return self.bits
        words = zip(pairwise(self.bits), self.marks, strict=True)
        own = (0.0 if mark in BRACKETED_LETTERS else end - start for (start, end), mark in words)
        return list(accumulate(own, initial=0.0))

    @cached_property
    def repeats(self) -> bool:
        """Whether any word that is more than grammar stands in the text twice."""
        content = [code for code in self.codes if code >= FIRST_CONTENT]
        return len(set(content)) < len(content)

    def form_at(self, index: int) -> str:
        """Return the form of one word; the text is read again only for a rare word."""
        return tabulate_forms().get(self.codes[index]) or self.words[index].form

    @cached_property
    def _has_dots(self) -> bool:
        return bool(ELLIPSIS.search(self.text))

    def has_dots(self, index: int) -> bool:
        """Tell whether dots stand between the word ``index`` and the one before it.

        Where the whole text has none, as most, it is not read again for that.
        """
        if not self._has_dots:
            return False
        ends = (0, *(word.end for word in self.words))
        starts = (*(word.start for word in self.words), len(self.text))
        return bool(ELLIPSIS.search(self.text, ends[index], starts[index]))

    def printed(self, start: int, end: int) -> str:
        """Return the words ``start`` to ``end`` (exclusive) as they were printed."""
        if start >= end:
            return ""
        return self.text[self.words[start].start : self.words[end - 1].end]


def normalise_text(text: str) -> NormalText:
    """Return the words of ``text`` in the forms that all its printings share.

    Case, accents' encoding, apostrophes, British spellings, contractions, numerals and common
    abbreviations come out alike. Offsets point into ``text`` as it was given.
    """
    scan = scan_text(text)
    codes = encode_forms(word.form for word in scan.words)
    marks = "".join(word.marks for word in scan.words)
    normal = NormalText(text, codes, marks, *add_bits(lay_out([codes]), lay_out([marks])))
    normal.__dict__["_scan"] = scan  # it would be made again at the first look at a word
    return normal


def add_bits(codes: Ragged, marks: Ragged) -> list[list[float]]:
    """Return for each text the evidence in all words before each word, and in all together."""
    added = add_before(weigh_words(codes, marks))
    ranges = pairwise(codes.offsets.tolist())
    return [(added[start : end + 1] - added[start]).tolist() for start, end in ranges]


def weigh_words(codes: Ragged, marks: Ragged) -> NDArray[np.float64]:
    """Return the evidence in each word of texts, in steps so that every sum of them is exact.

    A name's words after its first are half foretold by it, so "former Florida Gov. Jeb Bush"
    proves little more than "Bush" does. No name has words of grammar: a headline has.
    """
    known = number_marks(marks)
    capital = ((known & CAPITAL) > 0) & (codes.values >= GRAMMAR_CODES)
    follows = capital & np.concatenate([[False], capital[:-1]]) & (known < MARK)
    bits = tabulate_bits()[codes.values] * np.where(follows, SAME_NAME_SHARE, 1.0)
    rounded: NDArray[np.float64] = np.round(bits / BITS_STEP) * BITS_STEP
    return rounded


def number_marks(marks: Ragged) -> Codes:
    """Return what is known of each word besides its form, as the sum that its letter stands for."""
    numbers: Codes = marks.values - np.uint32(FIRST_LETTER)
    return numbers


def join_marks(one: str, other: str) -> str:
    """Return what two marks in a row amount to: the end of a sentence outlasts all others."""
    return one if one == "end" or not other else other


def scan_text(text: str, before: str = "end") -> Scan:
    """Return the words of a text, or of a part of one that has the mark ``before`` ahead of it."""
    asides = [match.span() for match in ASIDE.finditer(text)]
    words: list[Word] = []
    surface: list[str] = []
    for match in TOKEN.finditer(text):
        if match.lastgroup != "word":
            before = join_marks(before, match.lastgroup or "")
            surface += ["…"] if match.lastgroup == "ellipsis" else []
            continue
        start, end = match.span()
        bracketed = bool(asides) and any(left < start < right for left, right in asides)
        token, folded, capital = settle_token(match[0])
        surface.append(f"[{folded}]" if bracketed else folded)
        if token == "n't" and words:
            words[-1] = _mend_cut(words[-1])
        for form in open_token(token):
            words.append(Word(form, start, end, bracketed, capital, before))
            before = ""
    return Scan(tuple(words), _join_cut(" ".join(surface)), before)


def _join_cut(surface: str) -> str:
    """Close the gaps that some texts have inside contractions ("do n't", "we 're")."""
    return surface.replace(" n't", "n't").replace(" '", "'")


def _mend_cut(word: Word) -> Word:
    form = CUT_BEFORE_NOT.get(word.form, word.form)
    return word._replace(form=form)
