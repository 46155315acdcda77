"""Many pairs of texts laid side by side: the stretch that each shares, and what is beside it.

What is told of each is what `alignment.Alignment` tells of one.
"""

from functools import cached_property
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

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
    Stretch,
    add_each,
    ask_much,
    find_best,
    has_runs,
    spread_runs,
    weigh_pairs,
)
from quoteattr.crossref.arrays.texts import Flags, Floats, Pairs, Texts
from quoteattr.crossref.ragged import Integers


@frozen(eq=False, slots=False)
class Alignments:
    """Pairs with the stretch of runs that each shares.

    A pair has no runs where its stretch is not sure.
    """

    texts: Texts
    pairs: Pairs
    best: Stretch

    @cached_property
    def owners(self) -> Integers:
        """The pair that each gap between two runs is of."""
        runs = self.best.runs
        return runs.pair[runs.follows]

    @cached_property
    def gaps(self) -> Gaps:
        """What stands between two runs."""
        return self.best.runs.gaps.take(self.best.runs.follows)

    @cached_property
    def flanks(self) -> Flanks:
        """All that stands before and behind the runs, once they are lengthened over equal words."""
        first, last = (spread_runs(self.texts, self.pairs, runs) for runs in self.ends)
        before = find_flanks(self.texts, self.pairs, first).before
        behind = find_flanks(self.texts, self.pairs, last).behind
        return draw_out(self.texts, Flanks(before, behind))

    @cached_property
    def ends(self) -> tuple[Runs, Runs]:
        """The first run of each pair that has any, and the last one."""
        runs = self.best.runs
        return runs.take(~runs.follows), runs.take(~runs.leads)

    def add_gaps(self, values: NDArray[Any]) -> Floats:
        """Return the sum, for each pair, of what there is of each gap between its runs."""
        return add_each(self.owners, values, len(self.pairs.one))

    @cached_property
    def edges(self) -> tuple[Gaps, Gaps]:
        """The words beside the stretch that are compared, before and behind it."""
        return find_edges(self.flanks)

    @cached_property
    def outer(self) -> Flanks:
        """What stands before and behind the words that are compared."""
        (start, end), all_ = self.edges, self.flanks
        before = Gaps(all_.before.start_a, all_.before.start_b, start.start_a, start.start_b)
        return Flanks(before, Gaps(end.end_a, end.end_b, all_.behind.end_a, all_.behind.end_b))

    @cached_property
    def weights(self) -> Floats:
        """The evidence in the runs of each pair, before the outermost are lengthened."""
        return weigh_pairs(self.texts, self.best.runs, len(self.pairs.one))

    @cached_property
    def bits(self) -> Floats:
        """The evidence in the runs, what their gaps cost taken off."""
        bits, (first, last) = self.texts.bits, self.ends
        added = self.weights - add_each(self.best.runs.pair, self.best.prices, len(self.weights))
        added[first.pair] += bits[first.a] - bits[self.flanks.before.end_a[first.pair]]
        added[last.pair] += bits[self.flanks.behind.start_a[last.pair]] - bits[last.a + last.length]
        return added

    @cached_property
    def is_promising(self) -> Flags:
        """Whether the runs are looked at at all, as `alignment.is_promising` tells."""
        found: Flags = self.weights >= ask_much(self.texts, self.pairs)
        return found

    @cached_property
    def is_sure(self) -> Flags:
        """Whether the stretch of each pair is known."""
        return has_runs(self.best, len(self.pairs.one))

    @cached_property
    def laps(self) -> tuple[Flags, Flags]:
        """Whether a text is shared from end to end, and whether one goes on where the other ends.

        As `alignment.find_lap` tells.
        """
        before_a, before_b = (length > 0 for length in self.outer.before.lengths)
        after_a, after_b = (length > 0 for length in self.outer.behind.lengths)
        inside = ~(before_a | after_a) | ~(before_b | after_b)
        return inside, ~inside & (~(before_b | after_a) | ~(before_a | after_b))

    @cached_property
    def spans(self) -> tuple[Integers, ...]:
        """The words that are compared in the first text given and in the other, edges included."""
        start, end = self.edges
        one, other = (self.texts.codes.offsets[side] for side in (self.pairs.one, self.pairs.other))
        turned = self.pairs.turned
        a = (start.start_a - one, end.end_a - one)
        b = (start.start_b - other, end.end_b - other)
        return (*np.where(turned, b, a), *np.where(turned, a, b))


def find_whole_texts(texts: Texts, pairs: Pairs) -> Integers:
    """Return where the first text of each pair begins in the other, -1 if it is not there whole.

    Nor are texts of the same words found: how they were printed may differ.
    """
    found = [
        other.find(one) if one and one != other else -1
        for one, other in zip(*pairs.pick(texts.forms), strict=True)
    ]
    return np.array(found, dtype=np.int64)


def align_whole(texts: Texts, pairs: Pairs, begins: Integers) -> Alignments:
    """Return pairs of which the first text stands in the other, ``begins`` words from its start."""
    offsets = texts.codes.offsets
    a, b = offsets[pairs.one], offsets[pairs.other] + begins
    runs = Runs(np.arange(len(a)), a, b, texts.codes.lengths[pairs.one])
    return Alignments(texts, pairs, Stretch(runs, np.zeros(len(a))))


def align_shared(texts: Texts, laid: Laid) -> Alignments:
    """Return pairs with the best stretch of runs that each shares.

    Texts of the same words have none: how they were printed may differ.
    """
    best, pairs = find_best(texts, laid), laid.pairs
    other = texts.digests[pairs.one] != texts.digests[pairs.other]
    chosen = other[best.runs.pair]
    return Alignments(texts, pairs, best.take(chosen))
