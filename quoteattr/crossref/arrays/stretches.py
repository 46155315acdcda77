"""The stretch of shared runs that proves most, of many pairs: one run, or several with gaps.

What gaps cost is told as `pieces` does, and the stretch is the one of `runs.select_runs`.
"""

from typing import Any

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from quoteattr.crossref.alignment import MUCH_BITS, MUCH_SHARE
from quoteattr.crossref.arrays.shared_runs import (
    Laid,
    Runs,
    count_equal,
    look_ahead,
)
from quoteattr.crossref.arrays.texts import Flags, Floats, Pairs, Texts, count_before
from quoteattr.crossref.normalise import round_bits
from quoteattr.crossref.pieces import CUT_SHARE, LEAST_PRICED, MARKED_SHARE, MOST_COST, OPEN_COST
from quoteattr.crossref.ragged import Integers
from quoteattr.crossref.runs import STRAY_WORDS

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
    """Return the runs of the stretch of each pair that is surely the best; others have none.

    Where a text repeats itself it is the better one of both ways of laying them side by side.
    """
    pairs = len(laid.pairs.one)
    ahead = choose_best(texts, laid.ahead, pairs)
    turned = choose_best(texts, laid.turned, len(laid.again)).number(laid.again)
    sure = has_runs(ahead, pairs) & (has_runs(turned, pairs) | ~laid.repeats)
    better = laid.repeats & is_turned_better(texts, laid, ahead, turned)
    return join_stretches(
        ahead.take((sure & ~better)[ahead.runs.pair]),
        turned.take((sure & better)[turned.runs.pair]),
    )


def is_turned_better(texts: Texts, laid: Laid, ahead: Stretch, turned: Stretch) -> Flags:
    """Tell of which pairs the runs found from the end prove more (`alignment.find_stretch`).

    One way of laying two texts side by side is not looked at if it shows too little in common.
    """
    pairs = len(laid.pairs.one)
    back = evolve(laid.turned, pair=laid.again[laid.turned.pair])
    asked = ask_much(texts, laid.pairs)
    much, turned_much = (weigh_pairs(texts, runs, pairs) >= asked for runs in (laid.ahead, back))
    proves, turned_proves = (
        weigh_pairs(texts, best.runs, pairs) - add_each(best.runs.pair, best.prices, pairs)
        for best in (ahead, turned)
    )
    better: Flags = np.where(much == turned_much, turned_proves > proves, turned_much)
    return better


def ask_much(texts: Texts, pairs: Pairs) -> Floats:
    """Return the evidence that runs are looked at for (`alignment.is_promising`)."""
    one, other = (texts.all_bits[side] for side in (pairs.one, pairs.other))
    asked: Floats = np.minimum(MUCH_BITS, MUCH_SHARE * np.minimum(one, other))
    return asked


def has_runs(best: Stretch, pairs: int) -> Flags:
    """Tell which pairs have a stretch that is sure."""
    found: Flags = np.bincount(best.runs.pair, minlength=pairs) > 0
    return found


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


def weigh_pairs(texts: Texts, runs: Runs, pairs: int) -> Floats:
    """Return the evidence in the runs of each pair."""
    return add_each(runs.pair, weigh_runs(texts, runs), pairs)


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

    It is where a sentence may then begin in each text, or where it is moved over all of the run.
    """
    gaps = runs.gaps
    in_a, in_b = (length > 0 for length in gaps.lengths)
    start, end = np.where(in_a, gaps.start_a, gaps.start_b), np.where(in_a, gaps.end_a, gaps.end_b)
    one_sided = in_a ^ in_b
    left, right = (np.where(one_sided, n, 0) for n in (np.roll(runs.length, 1), runs.length))
    back = count_equal(texts, start - 1, end - 1, left, step=-1)
    ahead = count_equal(texts, start, end, right, step=1)
    marked = begins_between(texts, gaps.start_a - back, gaps.start_a + ahead)
    marked &= begins_between(texts, gaps.start_b - back, gaps.start_b + ahead)
    moves = one_sided & ((ahead >= right) | (marked & (back + ahead > 0)))
    # A gap that moves back leaves the run behind it longer, and the next gap more room.
    others = np.isin(runs.pair, runs.pair[moves])
    return moves | (one_sided & others & (back >= left))


def begins_between(texts: Texts, first: Integers, last: Integers) -> Flags:
    """Tell whether a sentence begins with any word from the first to the last one."""
    found: Flags = texts.beginnings[last + 1] > texts.beginnings[first]
    return found
