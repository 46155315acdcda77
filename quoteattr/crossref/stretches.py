"""The stretch of shared runs that proves most, of many pairs: one run, or several with gaps.

What gaps cost is told as `pieces` does, and the stretch is the one of `runs.select_runs`.
"""

import numpy as np
from attrs import evolve

from quoteattr.crossref.many import Flags, Floats, Pairs, Texts, count_before
from quoteattr.crossref.pieces import CUT_SHARE, LEAST_PRICED, MARKED_SHARE, MOST_COST, OPEN_COST
from quoteattr.crossref.ragged import Integers
from quoteattr.crossref.runs import STRAY_WORDS
from quoteattr.crossref.shared_runs import (
    Runs,
    count_equal,
    draw_out,
    find_flanks,
    find_runs,
    look_ahead,
)

# Farther apart than any two sums of evidence in one pair, and what floats of such a size, times the
# number of pairs in a batch, can lose by rounding.
FAR = 1e6
ROUNDING = 1e-3


def find_single_runs(texts: Texts, pairs: Pairs) -> Runs:
    """Return a run for each pair: the one that its best stretch surely is, or one of no length.

    Where a text repeats itself, both ways of laying it beside the other have to give the same run.
    """
    found = choose_runs(texts, pairs, find_runs(texts, pairs))
    again = np.flatnonzero(texts.repeats[pairs.one] | texts.repeats[pairs.other])
    some = pairs.take(again)
    turned = choose_runs(texts, some, find_runs(texts, some, turned=True))
    ahead = evolve(found.take(again), pair=turned.pair)
    both = (ahead.length > 0) & (turned.length > 0) & are_alike(texts, some, ahead, turned)
    heavier = weigh_runs(texts, turned) > weigh_runs(texts, ahead)
    found.a[again] = np.where(heavier, turned.a, ahead.a)
    found.b[again] = np.where(heavier, turned.b, ahead.b)
    found.length[again] = np.where(both, np.where(heavier, turned.length, ahead.length), 0)
    return found


def are_alike(texts: Texts, pairs: Pairs, one: Runs, other: Runs) -> Flags:
    """Tell which of two pairs' runs are the same once they are lengthened over equal words."""
    places = [
        (flanks.before.end_a, flanks.before.end_b, flanks.behind.start_a)
        for flanks in (draw_out(texts, find_flanks(texts, pairs, runs)) for runs in (one, other))
    ]
    found: Flags = np.all([x == y for x, y in zip(*places, strict=True)], axis=0)
    return found


def choose_runs(texts: Texts, pairs: Pairs, runs: Runs) -> Runs:
    """Return for each pair the run that proves more than any other and any stretch of several."""
    count, moves = len(pairs.one), may_move(texts, runs)
    prices = price_gaps(texts, runs, moves)
    first, last = trim_strays(texts, runs, *find_stretches(texts, runs, prices, count))
    single = (first == last) & (np.bincount(runs.pair, moves, count) == 0)
    a, b = (texts.codes.offsets[side] for side in (pairs.one, pairs.other))
    found = Runs(np.arange(count), a, b, np.zeros(count, dtype=np.int64))
    chosen = runs.take(last[single])
    found.a[single], found.b[single], found.length[single] = chosen.a, chosen.b, chosen.length
    return found


def find_stretches(
    texts: Texts, runs: Runs, prices: Floats, pairs: int
) -> tuple[Integers, Integers]:
    """Return the first and the last run of each pair's best stretch (`runs.select_runs`).

    Where rounding may tell, these are two that are none. The best stretch up to a run begins
    behind the least sum so far (Kadane's method).
    """
    weights = weigh_runs(texts, runs)
    added = np.cumsum(weights - np.where(runs.follows, prices, 0.0))
    apart = FAR * runs.pair
    before = added - weights - apart
    least = np.append(np.minimum.accumulate(before), 0.0)
    totals = added - apart - least[:-1]
    most = raise_most(runs.pair, totals, pairs)[runs.pair]
    last = find_only(runs, totals > most - ROUNDING, pairs)
    ahead = np.arange(len(runs.pair)) <= last[runs.pair]
    first = find_only(runs, ahead & (before < least[last][runs.pair] + ROUNDING), pairs)
    sure = (first >= 0) & (last >= 0)
    return np.where(sure, first, 0), np.where(sure, last, -1)


def find_only(runs: Runs, flags: Flags, pairs: int) -> Integers:
    """Return the flagged run of each pair that has one such, else -1."""
    found = np.full(pairs, -1)
    rows = np.flatnonzero(flags)
    found[runs.pair[rows]] = rows
    found[np.bincount(runs.pair[rows], minlength=pairs) != 1] = -1
    return found


def trim_strays(
    texts: Texts, runs: Runs, first: Integers, last: Integers
) -> tuple[Integers, Integers]:
    """Return stretches without words of grammar at either end, as `runs.trim_strays`."""
    content = count_before(texts.is_content)
    short = (runs.length <= STRAY_WORDS) & (content[runs.a + runs.length] == content[runs.a])
    parted = np.add(*runs.gaps.measure(texts.content)) > 0
    front, back = (np.append(short & gap, False) for gap in (look_ahead(parted), parted))
    while np.any(drop := (first < last) & front[first]):
        first = first + drop
    while np.any(drop := (first < last) & back[last]):
        last = last - drop
    return first, last


def weigh_runs(texts: Texts, runs: Runs) -> Floats:
    """Return the evidence in each run."""
    weights: Floats = texts.bits[runs.a + runs.length] - texts.bits[runs.a]
    return weights


def raise_most(pair: Integers, values: Floats, pairs: int) -> Floats:
    """Return the greatest value of each pair, or 0."""
    most = np.zeros(pairs)
    np.maximum.at(most, pair, values)
    return most


def price_gaps(texts: Texts, runs: Runs, moves: Flags) -> Floats:
    """Return the least that the gap before each run takes off the evidence (`pieces.price_gap`).

    One of those that ``moves`` tells of may be none at all, or meet the next one.
    """
    gaps = runs.gaps
    own = gaps.measure(texts.hard_bits)
    less, more = np.minimum(*own), np.maximum(*own)
    is_marked = moves | np.roll(moves, 1) | look_ahead(moves)
    for place in (gaps.start_a, gaps.end_a, gaps.start_b, gaps.end_b):
        is_marked |= texts.has_mark[place]
    share = np.where(is_marked, MARKED_SHARE, CUT_SHARE)
    prices = np.minimum(OPEN_COST + less + share * (more - less), MOST_COST)
    return np.where(moves | (less + more < LEAST_PRICED), 0.0, prices)


def may_move(texts: Texts, runs: Runs) -> Flags:
    """Tell before which runs a gap may be moved along words that repeat, by `runs.slide_gaps`.

    It is where it then meets a mark in each text, or is moved over all of the run.
    """
    gaps = runs.gaps
    in_a, in_b = (length > 0 for length in gaps.lengths)
    start, end = np.where(in_a, gaps.start_a, gaps.start_b), np.where(in_a, gaps.end_a, gaps.end_b)
    one_sided = in_a ^ in_b
    left, right = (np.where(one_sided, n, 0) for n in (np.roll(runs.length, 1), runs.length))
    back = count_equal(texts, start - 1, end - 1, left, step=-1)
    ahead = count_equal(texts, start, end, right, step=1)
    marked = is_marked_between(texts, gaps.start_a - back, gaps.start_a + ahead)
    marked &= is_marked_between(texts, gaps.start_b - back, gaps.start_b + ahead)
    moves = one_sided & ((ahead >= right) | (marked & (back + ahead > 0)))
    # A gap that moves back leaves the run behind it longer, and the next gap more room.
    others = np.isin(runs.pair, runs.pair[moves])
    return moves | (one_sided & others & (back >= left))


def is_marked_between(texts: Texts, first: Integers, last: Integers) -> Flags:
    """Tell whether a mark stands before any word from the first to the last one."""
    found: Flags = texts.marked[last + 1] > texts.marked[first]
    return found
