"""The runs of words that pairs of texts share and what stands between them, over arrays."""

from functools import cached_property
from itertools import chain
from typing import TypeVar

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from quoteattr.crossref.alignment import EDGE_WORDS
from quoteattr.crossref.arrays.texts import Flags, Pairs, Texts, count_before
from quoteattr.crossref.codes import GRAMMAR_CODES
from quoteattr.crossref.ragged import Integers

N = TypeVar("N", np.int64, np.float64)


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

    @cached_property
    def leads(self) -> Flags:
        """Whether another run of its pair stands behind each run."""
        return look_ahead(self.follows)

    @cached_property
    def gaps(self) -> "Gaps":
        """What stands before each run; nothing before the first one of a pair."""
        start_a, start_b = (
            np.where(self.follows, np.roll(begin + self.length, 1), begin)
            for begin in (self.a, self.b)
        )
        return Gaps(start_a, start_b, self.a, self.b)

    @property
    def spans(self) -> tuple[Integers, Integers, Integers]:
        """Where each run begins in the two texts, and its length."""
        return self.a, self.b, self.length

    def take(self, chosen: Integers | Flags) -> "Runs":
        """Return the chosen runs."""
        return Runs(self.pair[chosen], self.a[chosen], self.b[chosen], self.length[chosen])

    def keep_pairs(self, kept: Flags) -> "Runs":
        """Return the runs of the pairs that are kept, by the numbers of these."""
        own = self.take(kept[self.pair])
        return evolve(own, pair=count_before(kept)[own.pair])


@frozen(eq=False)
class Gaps:
    """What either text prints in one place beside or between runs, among all words."""

    start_a: Integers
    start_b: Integers
    end_a: Integers
    end_b: Integers

    @property
    def lengths(self) -> tuple[Integers, Integers]:
        """The number of words in each text."""
        return self.end_a - self.start_a, self.end_b - self.start_b

    @property
    def fewer(self) -> Integers:
        """The number of words in the text that has fewer of them."""
        return np.minimum(*self.lengths)

    def take(self, chosen: Integers | Flags) -> "Gaps":
        """Return the chosen gaps."""
        return Gaps(
            self.start_a[chosen], self.start_b[chosen], self.end_a[chosen], self.end_b[chosen]
        )

    def measure(self, before: NDArray[N]) -> tuple[NDArray[N], NDArray[N]]:
        """Return what the words of each text amount to, of the sums before each word."""
        return before[self.end_a] - before[self.start_a], before[self.end_b] - before[self.start_b]


@frozen(eq=False)
class Flanks:
    """What stands before runs, and what stands behind them."""

    before: Gaps
    behind: Gaps


@frozen(eq=False)
class Laid:
    """Pairs of texts laid side by side: the runs that each pair shares, found from the start.

    Those in ``again`` have several, and a text that repeats itself. Found from the end their runs
    may be others: ``turned``, by the place of the pair in ``again``.
    """

    pairs: Pairs
    ahead: Runs
    again: Integers
    turned: Runs

    @property
    def repeats(self) -> Flags:
        """Which pairs are laid both ways."""
        found = np.zeros(len(self.pairs.one), dtype=bool)
        found[self.again] = True
        return found

    def keep_pairs(self, kept: Flags) -> "Laid":
        """Return the same of the pairs that are kept."""
        again = kept[self.again]
        return Laid(
            self.pairs.take(kept),
            self.ahead.keep_pairs(kept),
            count_before(kept)[self.again[again]],
            self.turned.keep_pairs(again),
        )


def lay_pairs(texts: Texts, pairs: Pairs) -> Laid:
    """Return the runs that pairs share, as `runs.find_runs` finds them."""
    ahead = find_blocks(texts, pairs)
    several = np.bincount(ahead.pair, minlength=len(pairs.one)) > 1
    again = np.flatnonzero(several & (texts.repeats[pairs.one] | texts.repeats[pairs.other]))
    turned = find_blocks(texts, pairs.take(again), turned=True)
    return Laid(pairs, drop_lone_words(texts, ahead), again, drop_lone_words(texts, turned))


def find_blocks(texts: Texts, pairs: Pairs, *, turned: bool = False) -> Runs:
    """Return the longest rows of words that pairs share in order, found from the end if turned."""
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
    return Runs(pair, begin_a + a, begin_b + b, length).take(length > 0)


def drop_lone_words(texts: Texts, runs: Runs) -> Runs:
    """Return the runs without words of grammar that stand alone, as `runs.drop_lone_words`."""
    lone = (runs.length == 1) & (texts.codes.values[runs.a] < GRAMMAR_CODES)
    gap_a, gap_b = runs.gaps.lengths
    touches = runs.follows & ((gap_a == 0) | (gap_b == 0))
    only = ~runs.follows & ~runs.leads
    return runs.take(~lone | only | touches | look_ahead(touches))


def look_ahead(flags: Flags) -> Flags:
    """Return for each run what is told of the next one."""
    return np.append(flags, False)[1:]


def find_flanks(texts: Texts, pairs: Pairs, runs: Runs) -> Flanks:
    """Return all that stands before each run in its two texts, and all that stands behind it."""
    sides = [side[runs.pair] for side in (pairs.one, pairs.other)]
    start_a, start_b = (texts.codes.offsets[side] for side in sides)
    end_a, end_b = (texts.codes.offsets[side + 1] for side in sides)
    behind = Gaps(runs.a + runs.length, runs.b + runs.length, end_a, end_b)
    return Flanks(Gaps(start_a, start_b, runs.a, runs.b), behind)


def draw_out(texts: Texts, flanks: Flanks) -> Flanks:
    """Return what is left of flanks where runs are lengthened over equal words beside them."""
    before, behind = flanks.before, flanks.behind
    ahead = count_equal(texts, before.end_a - 1, before.end_b - 1, before.fewer, step=-1)
    after = count_equal(texts, behind.start_a, behind.start_b, behind.fewer, step=1)
    return Flanks(
        evolve(before, end_a=before.end_a - ahead, end_b=before.end_b - ahead),
        evolve(behind, start_a=behind.start_a + after, start_b=behind.start_b + after),
    )


def count_equal(texts: Texts, a: Integers, b: Integers, most: Integers, *, step: int) -> Integers:
    """Return how many words are equal in a row from each two places on, up to ``most``."""
    codes, equal = texts.codes.values, np.zeros_like(most)
    rows, count = np.flatnonzero(most > 0), 0
    while len(rows):
        far = count * step
        rows = rows[codes[a[rows] + far] == codes[b[rows] + far]]
        count += 1
        equal[rows] = count
        rows = rows[most[rows] > count]
    return equal


def find_edges(flanks: Flanks) -> tuple[Gaps, Gaps]:
    """Return the words beside runs that are compared, as `alignment.measure_edges` tells."""
    before, behind = flanks.before, flanks.behind
    a, b = measure_edges(before)
    start = evolve(before, start_a=before.end_a - a, start_b=before.end_b - b)
    a, b = measure_edges(behind)
    return start, evolve(behind, end_a=behind.start_a + a, end_b=behind.start_b + b)


def measure_edges(flank: Gaps) -> tuple[Integers, Integers]:
    """Return how many words of each text are compared beside the outermost run."""
    a, b = flank.lengths
    fewer = np.where(flank.fewer <= EDGE_WORDS, flank.fewer, 0)
    whole = np.maximum(a, b) <= EDGE_WORDS
    return np.where(whole, a, fewer), np.where(whole, b, fewer)
