"""What may turn the meaning round in the gaps of many pairs: never too little, at times too much.

What it means in one gap is for `changes.judge_gap` to tell.
"""

import numpy as np

from quoteattr.crossref.changes import SWAP_WORDS
from quoteattr.crossref.many import Flags, Floats, Texts
from quoteattr.crossref.ragged import Integers
from quoteattr.crossref.shared_runs import Flanks, Gaps, count_equal


def weigh_reworded(texts: Texts, gaps: Gaps) -> Floats:
    """Return the evidence in the words of each gap that may be other words in the same place."""
    both = np.minimum(*gaps.measure(texts.content)) > 0
    lost: Floats = np.where(both, np.minimum(*gaps.measure(texts.bits)), 0.0)
    return lost


def may_lack(texts: Texts, gaps: Gaps) -> Flags:
    """Tell in which gaps between two runs one text may lack a number or a negation."""
    numbers, denials = (np.add(*gaps.measure(words)) for words in (texts.numbers, texts.denials))
    found: Flags = numbers + denials > 0
    return found


def part_at(texts: Texts, gaps: Gaps, place_a: Integers, place_b: Integers) -> Flags:
    """Tell where both texts have content in a gap, and no mark at the places in them."""
    a, b = gaps.measure(texts.content)
    marks = texts.has_mark
    found: Flags = (a > 0) & (b > 0) & ~marks[place_a] & ~marks[place_b]
    return found


def may_swap(texts: Texts, gaps: Gaps) -> Flags:
    """Tell in which gaps a word may stand for another number, name or opposite."""
    kinds = (texts.numbers, texts.names, texts.opposites)
    swapped = [np.minimum(*gaps.measure(words)) > 0 for words in kinds]
    denied = np.maximum(*gaps.measure(texts.prefixed)) > 0
    denied &= np.minimum(*gaps.measure(texts.content)) > 0
    found: Flags = np.any([*swapped, denied], axis=0)
    return found


def may_swap_far(texts: Texts, outer: Flanks) -> Flags:
    """Tell where both texts begin or end alike beyond a few other words, which are judged too."""
    before, behind = outer.before, outer.behind
    first = count_equal(texts, before.start_a, before.start_b, are_near(before), step=1)
    last = count_equal(texts, behind.end_a - 1, behind.end_b - 1, are_near(behind), step=-1)
    found: Flags = first + last > 0
    return found


def are_near(gaps: Gaps) -> Integers:
    """Tell where both texts have words, and about as many: 1, elsewhere 0."""
    a, b = gaps.lengths
    near: Integers = ((gaps.fewer > 0) & (np.abs(a - b) <= SWAP_WORDS)).astype(np.int64)
    return near
