"""Which pairs of texts may be related: the evidence that they can share at most, many at a time.

To lay two texts side by side costs twenty times as much, and most pairs come to nothing. What is
let go here has no relation; what is left mostly has one. The first text of each pair is the one
that `relation.relate_texts` lays beside the other.
"""

import numpy as np
from attrs import frozen
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from quoteattr.crossref.alignment import EDGE_WORDS
from quoteattr.crossref.arrays.shared_runs import (
    Flanks,
    Gaps,
    Laid,
    Runs,
    draw_out,
    find_edges,
    find_flanks,
)
from quoteattr.crossref.arrays.stretches import (
    FAR,
    ROUNDING,
    may_move,
    price_gaps,
    raise_most,
    weigh_runs,
)
from quoteattr.crossref.arrays.texts import Flags, Floats, Pairs, Texts
from quoteattr.crossref.blocking import hash_pairs
from quoteattr.crossref.changes import SWAP_WORDS
from quoteattr.crossref.codes import (
    ALL_CODES,
    UNLISTED_CODES,
    tabulate_groups,
    tabulate_initials,
    tabulate_openings,
)
from quoteattr.crossref.ragged import Integers, Ragged, add_up, pack_strings
from quoteattr.crossref.relation import (
    ALTERED_WHOLE,
    LEAST_ALTERED,
    LEAST_CONTAINED,
    LEAST_OVERLAP,
    LEAST_SHARED,
    LEAST_VARIANT,
    WHOLE,
)

# Two texts are looked at where they have so many neighbouring words in common, in order, or such
# a share of those of the shorter one, rounded down: a few words may stand in another order. Where
# they have fewer, single words are all that they share.
ENOUGH_NEIGHBOURS, ENOUGH_NEIGHBOUR_SHARE = 4, 0.4


@frozen(eq=False)
class Bounds:
    """What pairs can prove at most, a value a pair.

    ``bits`` is the evidence in the best stretch of what they share, ``spelled`` what other
    spellings inside it and beside it can add. ``laps`` tells whether it can reach from where one
    of the texts begins to where one ends.
    """

    bits: Floats
    spelled: Floats
    laps: Flags


def share_neighbours(texts: Texts, pairs: Pairs) -> Flags:
    """Tell which pairs have enough neighbouring words in common, in order."""
    one, other = pairs.pick(join_neighbours(texts.codes))
    shared = cpdist(one, other, scorer=LCSseq.similarity, dtype=np.int32)
    shorter = np.minimum(*(texts.hard_lengths[side] for side in (pairs.one, pairs.other))) - 1
    asked = np.floor(np.minimum(ENOUGH_NEIGHBOURS, ENOUGH_NEIGHBOUR_SHARE * shorter))
    enough: Flags = shared >= asked
    return enough


def join_neighbours(codes: Ragged) -> list[str]:
    """Return for each text a string with one character for every two neighbouring words."""
    first = np.flatnonzero(np.diff(codes.rows) == 0)
    joined = hash_pairs(codes.values[first], codes.values[first + 1])
    lengths = np.maximum(codes.lengths - 1, 0)
    span = np.uint64(ALL_CODES - UNLISTED_CODES)
    packed: list[str] = pack_strings(
        Ragged(UNLISTED_CODES + joined % span, add_up(lengths))
    ).to_pylist()
    return packed


def may_relate(texts: Texts, laid: Laid) -> Flags:
    """Tell which pairs share as much, at most, as some relation asks for."""
    most, again = bound_evidence(texts, laid.pairs, laid.ahead), laid.again
    turned = bound_evidence(texts, laid.pairs.take(again), laid.turned)
    most.bits[again] = np.maximum(most.bits[again], turned.bits)
    most.spelled[again] = np.maximum(most.spelled[again], turned.spelled)
    most.laps[again] |= turned.laps
    return is_enough(texts, laid.pairs, most)


def is_enough(texts: Texts, pairs: Pairs, most: Bounds) -> Flags:
    """Tell which pairs may reach what `relation.is_arguable` asks for."""
    bits = most.bits + ROUNDING
    lesser, greater = sort_coverage(texts, pairs, bits + most.spelled)
    inside = (greater >= WHOLE) & (bits >= LEAST_CONTAINED)
    part = (greater >= ALTERED_WHOLE) & (bits >= LEAST_ALTERED)
    whole = (lesser >= ALTERED_WHOLE) & (bits >= LEAST_VARIANT)
    long = (bits >= LEAST_OVERLAP) & (most.laps | (bits >= LEAST_SHARED))
    alike = texts.digests[pairs.one] == texts.digests[pairs.other]
    found: Flags = long | inside | part | whole | alike
    return found


def sort_coverage(texts: Texts, pairs: Pairs, shared: Floats) -> tuple[Floats, Floats]:
    """Return the lesser and the greater share of a text that evidence can cover."""
    one, other = (shared / texts.whole[side].clip(1.0) for side in (pairs.one, pairs.other))
    return np.minimum(one, other), np.maximum(one, other)


def bound_evidence(texts: Texts, pairs: Pairs, runs: Runs) -> Bounds:
    """Return the most that a stretch of each pair's runs can prove, any run being its outermost."""
    flanks = draw_out(texts, find_flanks(texts, pairs, runs))
    bits, pairs_ = weigh_stretches(texts, runs, flanks), len(pairs.one)
    spelled, laps = np.zeros(pairs_), np.ones(pairs_, dtype=bool)
    np.add.at(spelled, runs.pair, weigh_spelled(texts, runs.gaps))
    for edges in find_edges(flanks):
        spelled += raise_most(runs.pair, weigh_spelled(texts, edges), pairs_)
    for flank in (flanks.before, flanks.behind):
        near = flank.fewer <= EDGE_WORDS
        laps &= np.bincount(runs.pair, near, pairs_) > 0
    return Bounds(raise_most(runs.pair, bits, pairs_), spelled, laps)


def weigh_stretches(texts: Texts, runs: Runs, flanks: Flanks) -> Floats:
    """Return the most evidence in a stretch that ends with each run, its gaps deducted."""
    end, weights = runs.a + runs.length, weigh_runs(texts, runs)
    prices = price_gaps(texts, runs, may_move(texts, runs))
    before = texts.bits[runs.a] - texts.bits[flanks.before.end_a]
    behind = texts.bits[flanks.behind.start_a] - texts.bits[end]
    added = np.cumsum(weights - np.where(runs.follows, prices, 0.0))
    # The best stretch up to each run begins behind the least sum so far (Kadane's method).
    apart = FAR * runs.pair
    least = np.minimum.accumulate(added - weights - before - apart) + apart
    most: Floats = added + behind - least
    return most


def weigh_spelled(texts: Texts, gaps: Gaps) -> Floats:
    """Return the evidence in each gap whose words may be the same ones in another spelling."""
    a, b = gaps.lengths
    alike = (a == b) | (np.maximum(a, b) <= SWAP_WORDS)
    chosen = np.flatnonzero(alike & (np.minimum(a, b) > 0))
    whole = (a == b)[chosen]
    first = begin_alike(texts, gaps.start_a[chosen], gaps.start_b[chosen], whole)
    last = begin_alike(texts, gaps.end_a[chosen] - 1, gaps.end_b[chosen] - 1, whole)
    amounts = np.minimum(*gaps.measure(texts.numbers))[chosen] > 0
    chosen = chosen[amounts | (first & (last | ~whole))]
    found = np.zeros(len(a))
    found[chosen] = np.maximum(*gaps.measure(texts.bits))[chosen]
    return found


def begin_alike(texts: Texts, a: Integers, b: Integers, whole: Flags) -> Flags:
    """Tell which words may be the same in another spelling, by how they begin.

    ``whole`` words are inflected, which leaves two letters of them, or names in other letters;
    others may be a part of the other word.
    """
    one, other = texts.codes.values[a], texts.codes.values[b]
    initials, groups, openings = tabulate_initials(), tabulate_groups(), tabulate_openings()
    same: Flags = initials[one] == initials[other]
    known = (openings[one] > 0) & (openings[other] > 0) & whole
    known &= ~(texts.is_capital[a] & texts.is_capital[b])
    same &= ~known | (openings[one] == openings[other])
    same |= (groups[one] > 0) & (groups[one] == groups[other])
    return same
