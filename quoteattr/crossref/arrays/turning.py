"""What turns the meaning round in the gaps of many pairs, and what is put in other words there.

What it means in one gap is for `changes.judge_gap` to tell. Most gaps hold nothing that may turn
anything; the others are looked at by their words, and some are left to judge one by one.
"""

import numpy as np
from attrs import frozen

from quoteattr.crossref.arrays.denials import Edge, tell_negations
from quoteattr.crossref.arrays.shared_runs import Flanks, Gaps, count_equal
from quoteattr.crossref.arrays.swaps import tell_swaps
from quoteattr.crossref.arrays.texts import Flags, Floats, Texts
from quoteattr.crossref.arrays.verdicts import Verdict, join_verdicts
from quoteattr.crossref.changes import SWAP_WORDS
from quoteattr.crossref.ragged import Integers


@frozen(eq=False)
class Reworded:
    """The evidence in other words in the same place, a value a gap: ``least``, and at most."""

    least: Floats
    most: Floats


def tell_turned(texts: Texts, gaps: Gaps, edge: Edge = "") -> Verdict:
    """Tell which gaps turn the meaning round, if none of their words is another's spelling."""
    maybe = may_swap(texts, gaps) | (np.add(*gaps.measure(texts.denials)) > 0)
    if not edge:
        maybe |= may_lack_numbers(texts, gaps)
    surely = np.zeros_like(maybe)
    plain = np.flatnonzero(maybe & ~are_soft(texts, gaps))
    told = look_closer(texts, gaps.take(plain), edge)
    surely[plain], maybe[plain] = told.surely, told.maybe
    return Verdict(surely, maybe)


def look_closer(texts: Texts, gaps: Gaps, edge: Edge) -> Verdict:
    """Tell which gaps without brackets turn the meaning round, by the words in them."""
    swaps = tell_swaps(texts, gaps, edge=bool(edge))
    return join_verdicts((tell_negations(texts, gaps, edge), swaps))


def tell_reworded(texts: Texts, gaps: Gaps, turned: Verdict) -> Reworded:
    """Return the evidence in the words of each gap that are other words in the same place.

    They are not where dots may tell of a cut, nor where the gap means something else.
    """
    most = weigh_reworded(texts, gaps)
    cut = texts.can_cut[gaps.start_a] | texts.can_cut[gaps.start_b]
    cut &= texts.can_cut[gaps.end_a] | texts.can_cut[gaps.end_b]
    plain = ~(cut | turned.maybe | are_soft(texts, gaps))
    return Reworded(np.where(plain, most, 0.0), np.where(turned.surely, 0.0, most))


def weigh_reworded(texts: Texts, gaps: Gaps) -> Floats:
    """Return the evidence in the words of each gap that may be other words in the same place."""
    both = np.minimum(*gaps.measure(texts.content)) > 0
    lost: Floats = np.where(both, np.minimum(*gaps.measure(texts.bits)), 0.0)
    return lost


def are_soft(texts: Texts, gaps: Gaps) -> Flags:
    """Tell which gaps have words in brackets."""
    found: Flags = np.add(*gaps.measure(texts.soft)) > 0
    return found


def may_swap(texts: Texts, gaps: Gaps) -> Flags:
    """Tell in which gaps a word may stand for another number, name or opposite."""
    kinds = (texts.numbers, texts.names, texts.opposites)
    swapped = [np.minimum(*gaps.measure(words)) > 0 for words in kinds]
    denied = np.maximum(*gaps.measure(texts.prefixed)) > 0
    denied &= np.minimum(*gaps.measure(texts.content)) > 0
    found: Flags = np.any([*swapped, denied], axis=0)
    return found


def may_lack_numbers(texts: Texts, gaps: Gaps) -> Flags:
    """Tell in which gaps between two runs one text may lack a number."""
    found: Flags = np.add(*gaps.measure(texts.numbers)) > 0
    return found


def part_at(texts: Texts, gaps: Gaps, place_a: Integers, place_b: Integers) -> Flags:
    """Tell where both texts have content in a gap, and no mark at the places in them."""
    a, b = gaps.measure(texts.content)
    marks = texts.has_mark
    found: Flags = (a > 0) & (b > 0) & ~marks[place_a] & ~marks[place_b]
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
