"""How pairs of texts relate, told over arrays: all that the codes of their words can tell.

That is a tenth of the work of laying the two side by side. What is told is what
`relation.relate_texts` tells. Nothing is told where a word between or beside the runs that both
print may be another spelling, or where only its letters tell whether it turns the meaning round.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.crossref.judged import Judged
from quoteattr.crossref.many import Flags, Floats, Pairs, Texts
from quoteattr.crossref.ragged import Integers
from quoteattr.crossref.relation import (
    ALTERED_WHOLE,
    LEAST_ALTERED,
    LEAST_CONTAINED,
    LEAST_CUT,
    LEAST_OVERLAP,
    LEAST_SHARED,
    LEAST_VARIANT,
    PLACES,
    REWORDED_SHARE,
    WHOLE,
)
from quoteattr.crossref.respelling import weigh_respelled
from quoteattr.crossref.screening import sort_coverage
from quoteattr.crossref.shared_runs import (
    Flanks,
    Gaps,
    Laid,
    Runs,
    draw_out,
    find_edges,
    find_flanks,
)
from quoteattr.crossref.stretches import (
    Stretch,
    add_each,
    ask_much,
    find_best,
    has_runs,
    spread_runs,
    weigh_pairs,
)
from quoteattr.crossref.turning import part_at
from quoteattr.crossref.verdicts import Verdict

Kinds = NDArray[np.str_]
NOT_TOLD = "?"


@frozen(eq=False, slots=False)
class Told:
    """Pairs with the stretch of runs that each shares, and what it tells of them.

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
        runs = self.best.runs
        return weigh_pairs(self.texts, runs, len(self.pairs.one))

    @cached_property
    def bits(self) -> Floats:
        """The evidence in the runs, what their gaps cost taken off."""
        bits, (first, last) = self.texts.bits, self.ends
        added = self.weights - add_each(self.best.runs.pair, self.best.prices, len(self.weights))
        added[first.pair] += bits[first.a] - bits[self.flanks.before.end_a[first.pair]]
        added[last.pair] += bits[self.flanks.behind.start_a[last.pair]] - bits[last.a + last.length]
        return added

    @cached_property
    def spelled(self) -> Floats:
        """The most that other spellings between and beside the runs can add."""
        start, end = (weigh_respelled(self.texts, edge) for edge in self.edges)
        return start + end + self.add_gaps(weigh_respelled(self.texts, self.gaps))

    @cached_property
    def coverage(self) -> tuple[Floats, Floats]:
        """The most of a text's evidence that both can print, 0 to 1: the lesser, the greater."""
        lesser, greater = sort_coverage(self.texts, self.pairs, self.bits + self.spelled)
        return np.minimum(lesser, 1.0), np.minimum(greater, 1.0)

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
    def kinds(self) -> Kinds:
        """How the two relate: "" for not at all, NOT_TOLD where that is left to judge."""
        turned, reworded, spelled = self.judged.turned, self.is_reworded, self.spelled > 0
        altered = (self.is_whole & reworded.surely) | (self.is_misquotable & turned.surely)
        rules = (
            (~self.is_sure, NOT_TOLD),
            ((self.plain_kinds == "") & ~(self.is_promising & self.may_be_altered), ""),
            (spelled, NOT_TOLD),
            (self.is_promising & altered, "altered"),
            (turned.surely, ""),
            (~(turned.maybe | reworded.maybe), self.plain_kinds),
        )
        return choose_first(rules)

    @cached_property
    def plain_kinds(self) -> Kinds:
        """How the two relate where no word is another's spelling or turns anything round.

        In the order of `relation.RULES`.
        """
        (inside, across), (lesser, greater) = self.laps, self.coverage
        bits, parted = self.bits, self.is_divided
        variant = (lesser >= WHOLE) & (bits >= LEAST_VARIANT)
        contained = (greater >= WHOLE) & (bits >= LEAST_CONTAINED)
        contained |= inside & (bits >= LEAST_CUT) & ~parted
        joined = ((across & (bits >= LEAST_OVERLAP)) | (bits >= LEAST_SHARED)) & ~parted
        rules = ((~self.is_promising, ""), (variant, "variant"), (contained, "contained"))
        return choose_first((*rules, (joined, "joined"), (~joined, "")))

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
    def is_divided(self) -> Flags:
        """Whether both texts go on in mid-sentence and in other words (`relation.is_divided`)."""
        (start, end), outer = self.edges, self.outer
        return (
            part_at(self.texts, start, start.end_a, start.end_b)
            | part_at(self.texts, outer.before, outer.before.end_a, outer.before.end_b)
            | part_at(self.texts, end, end.start_a, end.start_b)
            | part_at(self.texts, outer.behind, outer.behind.start_a, outer.behind.start_b)
        )

    @cached_property
    def is_whole(self) -> Flags:
        """Whether at most so much is shared that other words may make one the other's misquote."""
        least, most = self.coverage
        found: Flags = (most >= ALTERED_WHOLE) & (self.bits >= LEAST_ALTERED)
        found |= (least >= ALTERED_WHOLE) & (self.bits >= LEAST_VARIANT)
        return found

    @cached_property
    def is_misquotable(self) -> Flags:
        """Whether at most so much is shared that one is the other's misquote if it is turned."""
        part = (self.coverage[1] >= WHOLE) | (self.bits >= LEAST_SHARED) | np.logical_or(*self.laps)
        found: Flags = self.is_whole | (part & (self.bits >= LEAST_OVERLAP))
        return found

    @cached_property
    def may_be_altered(self) -> Flags:
        """Whether one may be a misquote of the other (`relation.find_altered`)."""
        turned = self.is_misquotable & self.judged.turned.maybe
        found: Flags = turned | (self.is_whole & self.is_reworded.maybe)
        return found

    @cached_property
    def judged(self) -> Judged:
        """What the differences mean."""
        return Judged(self.texts, self.gaps, self.owners, self.edges, self.outer)

    @cached_property
    def is_reworded(self) -> Verdict:
        """Whether other words in the same place outweigh the runs (`relation.is_reworded`)."""
        asked, lost = REWORDED_SHARE * self.bits, self.judged.reworded
        return Verdict(lost.least > asked, lost.most > asked)

    @cached_property
    def places(self) -> Kinds:
        """Where a contained text stands in the other, as `relation.find_place` tells."""
        (before_a, before_b), (behind_a, behind_b) = (
            self.outer.before.lengths,
            self.outer.behind.lengths,
        )
        one, other = before_a + behind_a, before_b + behind_b
        longer = (other > one) | ((other == one) & self.pairs.turned)
        before = np.where(longer, before_b, before_a) > 0
        behind = np.where(longer, behind_b, behind_a) > 0
        names = np.array([[PLACES[x, y] for y in (False, True)] for x in (False, True)])
        return np.where(
            self.kinds == "contained", names[before.astype(int), behind.astype(int)], ""
        )

    @cached_property
    def spans(self) -> tuple[Integers, ...]:
        """The words that are compared in the first text given and in the other, edges included."""
        start, end = self.edges
        one, other = (self.texts.codes.offsets[side] for side in (self.pairs.one, self.pairs.other))
        turned = self.pairs.turned
        a = (start.start_a - one, end.end_a - one)
        b = (start.start_b - other, end.end_b - other)
        return (*np.where(turned, b, a), *np.where(turned, a, b))


def choose_first(rules: Sequence[tuple[Flags, Kinds | str]]) -> Kinds:
    """Return what the first rule that holds says of each pair, NOT_TOLD where none does."""
    flags, answers = zip(*rules, strict=True)
    kinds: Kinds = np.select(flags, list(map(np.asarray, answers)), default=NOT_TOLD)
    return kinds


def find_whole_texts(texts: Texts, pairs: Pairs) -> Integers:
    """Return where the first text of each pair begins in the other, -1 if it is not there whole.

    Nor are texts of the same words found: how they were printed may differ.
    """
    found = [
        other.find(one) if one and one != other else -1
        for one, other in zip(*pairs.pick(texts.forms), strict=True)
    ]
    return np.array(found, dtype=np.int64)


def tell_whole(texts: Texts, pairs: Pairs, begins: Integers) -> Told:
    """Return pairs of which the first text stands in the other, ``begins`` words from its start."""
    offsets = texts.codes.offsets
    a, b = offsets[pairs.one], offsets[pairs.other] + begins
    runs = Runs(np.arange(len(a)), a, b, texts.codes.lengths[pairs.one])
    return Told(texts, pairs, Stretch(runs, np.zeros(len(a))))


def tell_shared(texts: Texts, laid: Laid) -> Told:
    """Return pairs with the best stretch of runs that each shares.

    Texts of the same words have none: how they were printed may differ.
    """
    best, pairs = find_best(texts, laid), laid.pairs
    other = texts.digests[pairs.one] != texts.digests[pairs.other]
    chosen = other[best.runs.pair]
    return Told(texts, pairs, best.take(chosen))
