"""What the differences of many pairs mean: which pairs are turned round, or put in other words.

What is told of each is what `comparison.Comparison` tells of one.
"""

from functools import cached_property

import numpy as np
from attrs import frozen

from quoteattr.crossref.arrays.alignments import Alignments
from quoteattr.crossref.arrays.denials import is_cut_from_negation
from quoteattr.crossref.arrays.respelling import weigh_respelled
from quoteattr.crossref.arrays.screening import sort_coverage
from quoteattr.crossref.arrays.texts import Flags, Floats
from quoteattr.crossref.arrays.turning import (
    Reworded,
    may_swap_far,
    part_at,
    tell_reworded,
    tell_turned,
)
from quoteattr.crossref.arrays.verdicts import Verdict, join_verdicts
from quoteattr.crossref.relation import REWORDED_SHARE


@frozen(eq=False, slots=False)
class Comparisons:
    """Alignments with what the words between and beside their runs mean.

    It is told as if no word were another's spelling; ``spelled`` tells where one may be.
    """

    found: Alignments

    @cached_property
    def spelled(self) -> Floats:
        """The most that other spellings between and beside the runs can add."""
        texts, found = self.found.texts, self.found
        start, end = (weigh_respelled(texts, edge) for edge in found.edges)
        return start + end + found.add_gaps(weigh_respelled(texts, found.gaps))

    @cached_property
    def coverage(self) -> tuple[Floats, Floats]:
        """The most of a text's evidence that both can print, 0 to 1: the lesser, the greater."""
        bits = self.found.bits + self.spelled
        lesser, greater = sort_coverage(self.found.texts, self.found.pairs, bits)
        return np.minimum(lesser, 1.0), np.minimum(greater, 1.0)

    @cached_property
    def turned(self) -> Verdict:
        """Whether a word between, beside or before the runs turns the meaning round."""
        found, inner = self.found, self.turned_gaps
        any_ = Verdict(found.add_gaps(inner.surely) > 0, found.add_gaps(inner.maybe) > 0)
        cut = is_cut_from_negation(found.texts, found.outer.before)
        far = may_swap_far(found.texts, found.outer)
        beyond = (Verdict(cut, cut), Verdict(np.zeros_like(far), far))
        return join_verdicts((any_, *self.turned_edges, *beyond))

    @cached_property
    def turned_gaps(self) -> Verdict:
        """Which gaps between two runs turn the meaning round."""
        return tell_turned(self.found.texts, self.found.gaps)

    @cached_property
    def turned_edges(self) -> tuple[Verdict, Verdict]:
        """Whether the words beside the runs turn the meaning round: those before, those behind."""
        texts, (start, end) = self.found.texts, self.found.edges
        return tell_turned(texts, start, "start"), tell_turned(texts, end, "end")

    @cached_property
    def is_reworded(self) -> Verdict:
        """Whether other words in the same place outweigh the runs (`relation.is_reworded`)."""
        asked, lost = REWORDED_SHARE * self.found.bits, self.reworded
        return Verdict(lost.least > asked, lost.most > asked)

    @cached_property
    def reworded(self) -> Reworded:
        """The evidence in other words in the same place, of each pair.

        At an edge they stand in the same place only if both texts end there.
        """
        found = self.found
        inner = tell_reworded(found.texts, found.gaps, self.turned_gaps)
        least, most = found.add_gaps(inner.least), found.add_gaps(inner.most)
        flanks = (found.outer.before, found.outer.behind)
        for edge, turned, flank in zip(found.edges, self.turned_edges, flanks, strict=True):
            ends = np.maximum(*flank.lengths) == 0
            beside = tell_reworded(found.texts, edge, turned)
            least, most = least + ends * beside.least, most + ends * beside.most
        return Reworded(least, most)

    @cached_property
    def is_divided(self) -> Flags:
        """Whether both texts go on in mid-sentence and in other words (`relation.is_divided`)."""
        texts, (start, end), outer = self.found.texts, self.found.edges, self.found.outer
        return (
            part_at(texts, start, start.end_a, start.end_b)
            | part_at(texts, outer.before, outer.before.end_a, outer.before.end_b)
            | part_at(texts, end, end.start_a, end.start_b)
            | part_at(texts, outer.behind, outer.behind.start_a, outer.behind.start_b)
        )
