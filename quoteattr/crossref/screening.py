"""Which pairs of texts may be related: the evidence that they can share at most, many at a time.

To lay two texts side by side costs twenty times as much, and most pairs come to nothing. What is
let go here has no relation; what is left mostly has one.
"""

from functools import cached_property
from itertools import chain

import numpy as np
from attrs import frozen
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from quoteattr.crossref.alignment import EDGE_WORDS
from quoteattr.crossref.blocking import hash_pairs
from quoteattr.crossref.changes import SWAP_WORDS
from quoteattr.crossref.codes import ALL_CODES, GRAMMAR_CODES, UNLISTED_CODES
from quoteattr.crossref.evidence import CONTEXT_SHARE, RARE_BITS
from quoteattr.crossref.many import Flags, Floats, Pairs, Texts
from quoteattr.crossref.pieces import CUT_SHARE, LEAST_PRICED, MARKED_SHARE, MOST_COST, OPEN_COST
from quoteattr.crossref.ragged import Integers, Ragged, add_up, pack_strings
from quoteattr.crossref.relation import (
    ALTERED_WHOLE,
    LEAST_ALTERED,
    LEAST_CONTAINED,
    LEAST_OVERLAP,
    LEAST_VARIANT,
    WHOLE,
)

# Two texts are looked at where they have so many neighbouring words in common, in order, or such
# a share of those of the shorter one. Any relation has more.
ENOUGH_NEIGHBOURS, ENOUGH_NEIGHBOUR_SHARE = 4, 0.4
# The most that the words beside the outermost runs can be worth, if they are other spellings.
EDGE_BITS = 2 * EDGE_WORDS * RARE_BITS * CONTEXT_SHARE
# Farther apart than any two sums of evidence in one pair, and what floats of such a size, times the
# number of pairs in a batch, can lose by rounding.
FAR = 1e6
ROUNDING = 1e-3


@frozen(eq=False, slots=False)
class Runs:
    """Runs of words that pairs of texts share: where each begins among all words, in order."""

    pair: Integers
    a: Integers
    b: Integers
    length: Integers

    @cached_property
    def follows(self) -> Flags:
        """Whether each run stands behind another one of its pair."""
        found: Flags = np.diff(self.pair, prepend=-1) == 0
        return found

    def take(self, chosen: Flags) -> "Runs":
        """Return the chosen runs."""
        return Runs(self.pair[chosen], self.a[chosen], self.b[chosen], self.length[chosen])


@frozen(eq=False)
class Gaps:
    """What stands between each run and the one before it, in either text."""

    start_a: Integers
    start_b: Integers
    end_a: Integers
    end_b: Integers

    @property
    def lengths(self) -> tuple[Integers, Integers]:
        """The number of words in each text."""
        return self.end_a - self.start_a, self.end_b - self.start_b


def screen_pairs(texts: Texts, pairs: Pairs) -> Integers:
    """Return the rows of the pairs that may be related."""
    rows = np.flatnonzero(share_neighbours(texts, pairs))
    pairs = pairs.take(rows)
    return rows[may_relate(texts, pairs)]


def share_neighbours(texts: Texts, pairs: Pairs) -> Flags:
    """Tell which pairs have enough neighbouring words in common, in order."""
    one, other = pairs.pick(join_neighbours(texts.codes))
    shared = cpdist(one, other, scorer=LCSseq.similarity, dtype=np.int32)
    shorter = np.minimum(*(texts.codes.lengths[side] for side in (pairs.one, pairs.other))) - 1
    asked = np.minimum(ENOUGH_NEIGHBOURS, ENOUGH_NEIGHBOUR_SHARE * shorter)
    # A text of two or three words may be printed in another order.
    enough: Flags = (shared >= asked) | (asked < 1)
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


def may_relate(texts: Texts, pairs: Pairs) -> Flags:
    """Tell which pairs share as much, at most, as some relation asks for."""
    bits, spelled = bound_evidence(texts, find_runs(texts, pairs), len(pairs.one))
    again = np.flatnonzero(texts.repeats[pairs.one] | texts.repeats[pairs.other])
    turned = find_runs(texts, pairs.take(again), turned=True)
    for most, other in zip((bits, spelled), bound_evidence(texts, turned, len(again)), strict=True):
        most[again] = np.maximum(most[again], other)
    bits = np.maximum(bits, weigh_unbroken(texts, pairs))
    bits += ROUNDING
    least, most = sort_coverage(texts, pairs, bits + spelled + EDGE_BITS)
    inside = (most >= WHOLE) & (bits >= LEAST_CONTAINED)
    part = (most >= ALTERED_WHOLE) & (bits >= LEAST_ALTERED)
    whole = (least >= ALTERED_WHOLE) & (bits >= LEAST_VARIANT)
    alike = texts.digests[pairs.one] == texts.digests[pairs.other]
    found: Flags = (bits >= LEAST_OVERLAP) | inside | part | whole | alike
    return found


def weigh_unbroken(texts: Texts, pairs: Pairs) -> Floats:
    """Return the evidence in the shorter text where it stands unbroken in the other, else 0."""
    one, other = pairs.pick(texts.forms)
    inside = [x in y or y in x for x, y in zip(one, other, strict=True)]
    bits = np.diff(texts.bits[texts.codes.offsets])
    return np.where(inside, np.minimum(bits[pairs.one], bits[pairs.other]), 0.0)


def sort_coverage(texts: Texts, pairs: Pairs, shared: Floats) -> tuple[Floats, Floats]:
    """Return the lesser and the greater share of a text that evidence can cover."""
    one, other = (shared / texts.whole[side].clip(1.0) for side in (pairs.one, pairs.other))
    return np.minimum(one, other), np.maximum(one, other)


def find_runs(texts: Texts, pairs: Pairs, *, turned: bool = False) -> Runs:
    """Return the runs that pairs share, as `runs.find_runs` finds them: from the end if turned."""
    forms = [form[::-1] for form in texts.forms] if turned else texts.forms
    both = zip(*pairs.pick(forms), strict=True)
    found = [LCSseq.editops(one, other).as_matching_blocks() for one, other in both]
    numbers = chain.from_iterable(chain.from_iterable(found))
    a, b, length = np.fromiter(numbers, np.int64).reshape(-1, 3).T
    pair = np.repeat(np.arange(len(found)), np.fromiter(map(len, found), np.int64, len(found)))
    if turned:
        a = texts.codes.lengths[pairs.one][pair] - a - length
        b = texts.codes.lengths[pairs.other][pair] - b - length
        order = np.lexsort((a, pair))
        a, b, length = a[order], b[order], length[order]
    begin_a, begin_b = (texts.codes.offsets[side][pair] for side in (pairs.one, pairs.other))
    runs = Runs(pair, begin_a + a, begin_b + b, length)
    return drop_lone_words(texts, runs.take(length > 0))


def drop_lone_words(texts: Texts, runs: Runs) -> Runs:
    """Return the runs without words of grammar that stand alone, as `runs.drop_lone_words`."""
    lone = (runs.length == 1) & (texts.codes.values[runs.a] < GRAMMAR_CODES)
    gap_a, gap_b = find_gaps(runs).lengths
    touches = runs.follows & ((gap_a == 0) | (gap_b == 0))
    only = ~runs.follows & ~look_ahead(runs.follows)
    return runs.take(~lone | only | touches | look_ahead(touches))


def look_ahead(flags: Flags) -> Flags:
    """Return for each run what is told of the next one."""
    return np.append(flags[1:], False)


def bound_evidence(texts: Texts, runs: Runs, pairs: int) -> tuple[Floats, Floats]:
    """Return the most evidence that a stretch of each pair's runs can have, its gaps deducted.

    And what other spellings in the gaps can be worth beside that.
    """
    gaps = find_gaps(runs)
    weights = texts.bits[runs.a + runs.length] - texts.bits[runs.a]
    added = np.cumsum(weights - np.where(runs.follows, price_gaps(texts, gaps), 0.0))
    # The best stretch up to each run begins behind the least sum so far (Kadane's method).
    least = np.minimum.accumulate(added - weights - FAR * runs.pair) + FAR * runs.pair
    most = np.zeros(pairs)
    np.maximum.at(most, runs.pair, added - least)
    spelled = np.zeros(pairs)
    np.add.at(spelled, runs.pair, weigh_spelled(texts, runs, gaps))
    return most, spelled


def find_gaps(runs: Runs) -> Gaps:
    """Return what stands before each run; nothing before the first one of a pair."""
    start_a, start_b = (
        np.where(runs.follows, np.roll(begin + runs.length, 1), begin) for begin in (runs.a, runs.b)
    )
    return Gaps(start_a, start_b, runs.a, runs.b)


def price_gaps(texts: Texts, gaps: Gaps) -> Floats:
    """Return the least that each gap takes off the evidence, by the prices of `pieces`.

    A gap that could be moved along words that repeat may be none at all, or meet the next one.
    """
    hard = texts.hard_bits
    own_a, own_b = hard[gaps.end_a] - hard[gaps.start_a], hard[gaps.end_b] - hard[gaps.start_b]
    less, more = np.minimum(own_a, own_b), np.maximum(own_a, own_b)
    moves = can_move(texts, gaps)
    marks = texts.has_mark
    is_marked = moves | np.roll(moves, 1) | look_ahead(moves)
    for place in (gaps.start_a, gaps.end_a, gaps.start_b, gaps.end_b):
        is_marked |= marks[place]
    share = np.where(is_marked, MARKED_SHARE, CUT_SHARE)
    prices = np.minimum(OPEN_COST + less + share * (more - less), MOST_COST)
    return np.where(moves | (less + more < LEAST_PRICED), 0.0, prices)


def can_move(texts: Texts, gaps: Gaps) -> Flags:
    """Tell which gaps only one text has, and could be moved along equal words on a side."""
    codes = texts.codes.values
    in_a, in_b = (length > 0 for length in gaps.lengths)
    start, end = np.where(in_a, gaps.start_a, gaps.start_b), np.where(in_a, gaps.end_a, gaps.end_b)
    repeats = (codes[start] == codes[end]) | (codes[start - 1] == codes[end - 1])
    found: Flags = (in_a ^ in_b) & repeats
    return found


def weigh_spelled(texts: Texts, runs: Runs, gaps: Gaps) -> Floats:
    """Return the evidence in each gap whose words may be the same ones in another spelling."""
    a, b = gaps.lengths
    alike = (a == b) | (np.maximum(a, b) <= SWAP_WORDS)
    worth = texts.bits[gaps.end_a] - texts.bits[gaps.start_a]
    other = texts.bits[gaps.end_b] - texts.bits[gaps.start_b]
    is_spelled = runs.follows & alike & (np.minimum(a, b) > 0)
    return np.where(is_spelled, np.maximum(worth, other), 0.0)
