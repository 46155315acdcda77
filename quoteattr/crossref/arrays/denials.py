"""What many pairs deny, one text and not the other: `negations`, told over arrays."""

from typing import Literal

import numpy as np

from quoteattr.crossref.arrays.shared_runs import Gaps
from quoteattr.crossref.arrays.texts import Flags, Texts
from quoteattr.crossref.arrays.verdicts import Verdict
from quoteattr.crossref.negations import NEGATION_REACH
from quoteattr.crossref.ragged import Integers

Edge = Literal["", "start", "end"]


def tell_negations(texts: Texts, gaps: Gaps, edge: Edge = "") -> Verdict:
    """Tell in which gaps more is denied in one text than in the other (`judge_negation`).

    It is left to judge where a sentence with a negation ends inside of a gap.
    """
    a, b = gaps.measure(texts.denials)
    broken_a, broken_b = count_breaks(texts, gaps)
    known = ~(((a > 0) & (broken_a > 0)) | ((b > 0) & (broken_b > 0)))
    surely, maybe = known & (a != b), np.where(known, a != b, True)
    if not edge:
        return Verdict(surely, maybe)
    alone = gaps.fewer == 0
    cut = deny_alone(texts, gaps, edge)
    return Verdict(np.where(alone, cut, surely), np.where(alone, cut, maybe))


def count_breaks(texts: Texts, gaps: Gaps) -> tuple[Integers, Integers]:
    """Return how many sentences end inside of what each text prints in a gap, or right behind."""
    behind = Gaps(gaps.start_a + 1, gaps.start_b + 1, gaps.end_a + 1, gaps.end_b + 1)
    return behind.measure(texts.breaks)


def deny_alone(texts: Texts, gaps: Gaps, edge: Edge) -> Flags:
    """Tell in which gaps at an edge the words of one text, alone there, deny what is shared."""
    a, b = gaps.lengths
    start = np.where(a > 0, gaps.start_a, gaps.start_b)
    end = np.where(a > 0, gaps.end_a, gaps.end_b)
    found: Flags
    if edge == "start":
        found = count_governing(texts, start, end) > 0
    else:
        open_ = texts.breaks[end + 1] == texts.breaks[end]
        found = (a + b > 0) & open_ & (texts.denials[end] > texts.denials[end - 1])
    return found


def count_governing(texts: Texts, start: Integers, end: Integers) -> Integers:
    """Return how many negations of each piece may govern what follows it (`list_governing`)."""
    found, rows, denials = np.zeros_like(end), np.arange(len(end)), texts.denials
    for back in range(NEGATION_REACH):
        rows = rows[end[rows] - back > start[rows]]
        rows = rows[~texts.has_mark[end[rows] - back]]
        found[rows] += denials[end[rows] - back] - denials[end[rows] - back - 1]
    return found


def is_cut_from_negation(texts: Texts, before: Gaps) -> Flags:
    """Tell where the words before what is shared deny it in one text alone."""
    a = count_governing(texts, before.start_a, before.end_a)
    b = count_governing(texts, before.start_b, before.end_b)
    found: Flags = a != b
    return found
