"""The stretch of shared runs that proves most, of many pairs: one run, or several with gaps.

What gaps cost is told as `pieces` does, and the stretch is the one of `runs.select_runs`.
"""

from typing import Any

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from quoteattr.crossref.many import Flags, Floats, Pairs, Texts, count_before
from quoteattr.crossref.normalise import round_bits
from quoteattr.crossref.pieces import CUT_SHARE, LEAST_PRICED, MARKED_SHARE, MOST_COST, OPEN_COST
from quoteattr.crossref.ragged import Integers
from quoteattr.crossref.runs import STRAY_WORDS
from quoteattr.crossref.shared_runs import (
    Laid,
    Runs,
    count_equal,
    draw_out,
    find_flanks,
    look_ahead,
)

# Farther apart than any two sums of evidence in one pair, and what floats of such a size, times the
# number of pairs in a batch, can lose by rounding.
FAR = 1e6
ROUNDING = 1e-3


@frozen(eq=False)
class Stretch:
    """The ``runs`` of the best stretch of each of many pairs, and what its gaps cost.

    There is a price a run, of the gap before it; the first run of a pair has none.
    """

    runs: Runs
    prices: Floats

    def take(self, chosen: Integers | Flags) -> "Stretch":
        """Return the chosen runs."""
        return Stretch(self.runs.take(chosen), self.prices[chosen])

    def number(self, pairs: Integers) -> "Stretch":
        """Return the same for pairs that have these numbers."""
        return evolve(self, runs=evolve(self.runs, pair=pairs[self.runs.pair]))


def find_best(texts: Texts, laid: Laid) -> Stretch:
    """Return the runs of the stretch of each pair that is surely the best; others have none."""
    ahead = choose_best(texts, laid.ahead, len(laid.pairs.one))
    repeats = np.zeros(len(laid.pairs.one), dtype=bool)
    repeats[laid.again] = True
    again = repeats[ahead.runs.pair]
    repeated = choose_repeated(texts, laid, ahead.take(again).number(count_before(repeats)))
    return join_stretches(ahead.take(~again), repeated.number(laid.again))


def join_stretches(one: Stretch, other: Stretch) -> Stretch:
    """Return the stretches of some pairs and of others, in the order of the pairs."""
    columns = zip(
        (one.runs.pair, *one.runs.spans), (other.runs.pair, *other.runs.spans), strict=True
    )
    runs = Runs(*map(np.concatenate, columns))
    both = Stretch(runs, np.concatenate([one.prices, other.prices]))
    return both.take(np.argsort(runs.pair, kind="stable"))


def choose_best(texts: Texts, runs: Runs, number: int) -> Stretch:
    """Return the best stretches of so many pairs by one way of laying their texts side by side."""
    moves = may_move(texts, runs)
    prices = price_gaps(texts, runs, moves)
    first, last = trim_strays(texts, runs, *find_stretches(texts, runs, prices, number))
    settled = (last >= 0) & (np.bincount(runs.pair, moves, number) == 0)
    places = np.arange(len(runs.pair))
    chosen = settled[runs.pair] & (first[runs.pair] <= places) & (places <= last[runs.pair])
    inside = places > first[runs.pair]
    return Stretch(runs, np.where(inside, prices, 0.0)).take(chosen)


def choose_repeated(texts: Texts, laid: Laid, ahead: Stretch) -> Stretch:
    """Return the best stretches of pairs of which a text repeats itself, by their place among them.

    Both ways of laying one text beside the other have to give the same runs, or one run that is
    the same once it is lengthened over equal words.
    """
    pairs = laid.pairs.take(laid.again)
    turned = choose_best(texts, laid.turned, len(pairs.one))
    same = are_same(ahead.runs, turned.runs, len(pairs.one))
    single = choose_heavier(texts, pairs, ahead, turned)
    single = single.take((single.length > 0) & ~same)
    return join_stretches(
        ahead.take(same[ahead.runs.pair]), Stretch(single, np.zeros(len(single.pair)))
    )


def are_same(one: Runs, other: Runs, pairs: int) -> Flags:
    """Tell which pairs have the same runs in both, and any."""
    counts = [np.bincount(runs.pair, minlength=pairs) for runs in (one, other)]
    same: Flags = (counts[0] == counts[1]) & (counts[0] > 0)
    one, other = (runs.take(same[runs.pair]) for runs in (one, other))
    differs = np.any([x != y for x, y in zip(one.spans, other.spans, strict=True)], axis=0)
    same[one.pair[differs]] = False
    return same


def choose_heavier(texts: Texts, pairs: Pairs, one: Stretch, other: Stretch) -> Runs:
    """Return for each pair the run that both its stretches are, or one of no length."""
    first, second = (pick_single(texts, pairs, best) for best in (one, other))
    both = (first.length > 0) & (second.length > 0) & are_alike(texts, pairs, first, second)
    heavier = weigh_runs(texts, second) > weigh_runs(texts, first)
    spans = zip(second.spans, first.spans, strict=True)
    a, b, length = (np.where(heavier, *sides) for sides in spans)
    return Runs(first.pair, a, b, np.where(both, length, 0))


def are_alike(texts: Texts, pairs: Pairs, one: Runs, other: Runs) -> Flags:
    """Tell which of two pairs' runs are the same once they are lengthened over equal words."""
    places = [
        (flanks.before.end_a, flanks.before.end_b, flanks.behind.start_a)
        for flanks in (draw_out(texts, find_flanks(texts, pairs, runs)) for runs in (one, other))
    ]
    found: Flags = np.all([x == y for x, y in zip(*places, strict=True)], axis=0)
    return found


def pick_single(texts: Texts, pairs: Pairs, best: Stretch) -> Runs:
    """Return for each pair the run that is its stretch, or one of no length."""
    return spread_runs(texts, pairs, best.runs.take(~best.runs.follows & ~best.runs.leads))


def spread_runs(texts: Texts, pairs: Pairs, runs: Runs) -> Runs:
    """Return a run for each pair: its own one, or one of no length where its texts begin."""
    a, b = (texts.codes.offsets[side] for side in (pairs.one, pairs.other))
    found = Runs(np.arange(len(a)), a, b, np.zeros(len(a), dtype=np.int64))
    for spread, own in zip(found.spans, runs.spans, strict=True):
        spread[runs.pair] = own
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


def add_each(pair: Integers, values: NDArray[Any], pairs: int) -> Floats:
    """Return the sum of the values of each pair."""
    added: Floats = np.bincount(pair, values, pairs).astype(np.float64)
    return added


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
    prices = round_bits(np.minimum(OPEN_COST + less + share * (more - less), MOST_COST))
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
