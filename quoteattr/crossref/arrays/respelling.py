"""Which gaps of many may hold the same words in another spelling, by `changes.judge_spelling`.

How words begin tells of most that they are no spellings of each other; the few that are left are
looked at by what their codes stand for.
"""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from quoteattr.crossref.arrays.screening import weigh_spelled
from quoteattr.crossref.arrays.shared_runs import Gaps
from quoteattr.crossref.arrays.texts import Floats, Texts
from quoteattr.crossref.changes import SWAP_WORDS, is_number
from quoteattr.crossref.codes import encode_form, tabulate_forms
from quoteattr.crossref.names import INFLECTIONS, Spelling, is_inflection, is_same_spelling


def weigh_respelled(texts: Texts, gaps: Gaps) -> Floats:
    """Return the evidence in each gap whose words may be the same ones in another spelling."""
    found = weigh_spelled(texts, gaps)
    alike = np.flatnonzero(found)
    one = zip(gaps.start_a[alike].tolist(), gaps.end_a[alike].tolist(), strict=True)
    other = zip(gaps.start_b[alike].tolist(), gaps.end_b[alike].tolist(), strict=True)
    pieces = ([read_words(texts, *piece) for piece in side] for side in (one, other))
    found[[row for row, *both in zip(alike, *pieces, strict=True) if not may_spell(*both)]] = 0.0
    return found


class Coded(NamedTuple):
    """A word by its code, and whether it was printed with a capital."""

    code: str
    capital: bool

    @property
    def spelling(self) -> Spelling:
        """How the word is spelled; an unlisted one has no form."""
        return Spelling(tabulate_forms().get(self.code, ""), self.capital)


def read_words(texts: Texts, start: int, end: int) -> list[Coded]:
    """Return some words by their codes."""
    codes, capital = texts.codes.values[start:end], texts.is_capital[start:end]
    return [Coded(chr(code), flag) for code, flag in zip(codes, capital.tolist(), strict=True)]


def may_spell(one: list[Coded], other: list[Coded]) -> bool:
    """Tell whether two rows of words may be the same words or amounts."""
    if all(any(is_number(word.code) for word in words) for words in (one, other)):
        return True
    if len(one) == len(other):
        return all(map(may_be_same, one, other))
    forms = [[word.spelling.form for word in words] for words in (one, other)]
    if not all(map(all, forms)):
        return max(len(one), len(other)) <= SWAP_WORDS
    return "".join(forms[0]) == "".join(forms[1])


def may_be_same(one: Coded, other: Coded) -> bool:
    """Tell whether two words may be spellings of one, by their codes."""
    first, second = one.spelling, other.spelling
    if first.form and second.form:
        return is_same_spelling(first, second)
    if not (first.form or second.form) or (one.capital and other.capital):
        return True
    unlisted = other.code if first.form else one.code
    return unlisted in list_inflected_codes(first.form or second.form)


@lru_cache(maxsize=1 << 14)
def list_inflected_codes(form: str) -> frozenset[str]:
    """Return the codes of the words that a listed form is an inflection of, and of its own."""
    stems = [form.removesuffix(ending) for ending in INFLECTIONS]
    bases = [base for stem in stems for base in (stem, stem + "e", stem[:-1], stem[:-1] + "y")]
    ahead = (form, form.removesuffix("e"), form + form[-1], form[:-1] + "i")
    kin = {*bases, *(base + ending for base in ahead for ending in INFLECTIONS)} - {"", form}
    return frozenset(encode_form(word) for word in kin if is_inflection(form, word))
