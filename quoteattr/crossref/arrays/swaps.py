"""Which short gaps of many have a number, a name or an opposite in the place of another word.

What it means in one gap is for `changes` to tell; this tells the same by the codes of the words,
as far as these know. No word of the gaps may stand in brackets.
"""

from functools import lru_cache
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.crossref.arrays.bearing import oppose_codes
from quoteattr.crossref.arrays.shared_runs import Gaps
from quoteattr.crossref.arrays.texts import Flags, Texts
from quoteattr.crossref.arrays.verdicts import Verdict, join_verdicts
from quoteattr.crossref.changes import SWAP_WORDS
from quoteattr.crossref.codes import encode_form, tabulate_initials
from quoteattr.crossref.ragged import Hashes, Integers, mix_bits

# Codes are below this power of two.
CODE_BITS = 21

# What names are told apart by, a number a word.
Keys = NDArray[np.integer[Any]]


@frozen(eq=False)
class Words:
    """The words of short pieces, a row each: their codes, and which are numbers or names.

    A row is as long as any; what is not ``within`` its piece is no word.
    """

    codes: Integers
    within: Flags
    is_number: Flags
    is_name: Flags


def tell_swaps(texts: Texts, gaps: Gaps, *, edge: bool) -> Verdict:
    """Tell in which gaps a number, a name or an opposite stands in the place of another word.

    Longer gaps hold two wordings side by side.
    """
    short = np.flatnonzero(np.maximum(*gaps.lengths) <= SWAP_WORDS)
    both = read_words(texts, gaps.take(short))
    told = join_verdicts((tell_numbers(*both, edge=edge), tell_opposites(*both), tell_names(*both)))
    surely, maybe = np.zeros((2, len(gaps.start_a)), dtype=bool)
    surely[short], maybe[short] = told.surely, told.maybe
    return Verdict(surely, maybe)


def read_words(texts: Texts, gaps: Gaps) -> tuple[Words, Words]:
    """Return the words of both texts in short gaps."""
    one = read_pieces(texts, gaps.start_a, gaps.end_a)
    return one, read_pieces(texts, gaps.start_b, gaps.end_b)


def read_pieces(texts: Texts, starts: Integers, ends: Integers) -> Words:
    """Return the words of short pieces."""
    places = starts[:, None] + np.arange(SWAP_WORDS)
    within = places < ends[:, None]
    places = np.where(within, places, 0)
    codes = texts.codes.values[places].astype(np.int64)
    return Words(codes, within, within & texts.is_number[places], within & texts.is_name[places])


def tell_numbers(one: Words, other: Words, *, edge: bool) -> Verdict:
    """Tell in which gaps the numbers are other ones, or one text lacks them (`judge_number`)."""
    both = one.is_number.any(axis=1) & other.is_number.any(axis=1)
    lacks = has_other_than_one(one) | has_other_than_one(other)
    differ = add_numbers(one) != add_numbers(other)
    told: Flags = differ & (both | (lacks & (not edge)))
    return Verdict(told, told)


def has_other_than_one(words: Words) -> Flags:
    """Tell which pieces have a number other than 1."""
    found: Flags = (words.is_number & (words.codes != ord(encode_form("1")))).any(axis=1)
    return found


def add_numbers(words: Words) -> Hashes:
    """Return a number for each piece that is that of its numbers, in whatever order."""
    hashes = np.where(words.is_number, mix_bits(words.codes.astype(np.uint64)), np.uint64(0))
    added: Hashes = hashes.sum(axis=1)
    return added


def tell_names(one: Words, other: Words) -> Verdict:
    """Tell in which gaps each text has a name that the other lacks (`judge_name`).

    Names that begin alike may be spellings of one.
    """
    initials = tabulate_initials()
    surely = lack_names(one, other, initials[one.codes], initials[other.codes])
    return Verdict(surely, lack_names(one, other, one.codes, other.codes))


def lack_names(one: Words, other: Words, keys: Keys, others: Keys) -> Flags:
    """Tell where a name of each piece has no name of its key in the other piece."""
    same = (keys[:, :, None] == others[:, None, :]) & one.is_name[:, :, None]
    same &= other.is_name[:, None, :]
    first = (one.is_name & ~same.any(axis=2)).any(axis=1)
    second = (other.is_name & ~same.any(axis=1)).any(axis=1)
    named = one.is_name.any(axis=1) & other.is_name.any(axis=1)
    found: Flags = first & second & named
    return found


def tell_opposites(one: Words, other: Words) -> Verdict:
    """Tell in which gaps a word stands for its opposite (`judge_opposite`)."""
    both = one.within[:, :, None] & other.within[:, None, :]
    pairs = (one.codes[:, :, None] << CODE_BITS | other.codes[:, None, :])[both]
    different, places = np.unique(pairs, return_inverse=True)
    told = np.array([oppose_pair(pair) for pair in different.tolist()], dtype=bool).reshape(-1, 2)
    surely, maybe = np.zeros_like(both), np.zeros_like(both)
    surely[both], maybe[both] = told[places].T
    return Verdict(*(np.logical_or.reduce(found, axis=(1, 2)) for found in (surely, maybe)))


@lru_cache(maxsize=1 << 18)
def oppose_pair(pair: int) -> tuple[bool, bool]:
    """Return whether two words are surely, and maybe, opposites: two codes in one number."""
    one, other = divmod(pair, 1 << CODE_BITS)
    return oppose_codes(chr(one), chr(other))
