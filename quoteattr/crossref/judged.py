"""What the differences of many pairs mean: which pairs are turned round, or put in other words."""

from functools import cached_property
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.crossref.denials import is_cut_from_negation
from quoteattr.crossref.many import Floats, Texts
from quoteattr.crossref.ragged import Integers
from quoteattr.crossref.shared_runs import Flanks, Gaps
from quoteattr.crossref.stretches import add_each
from quoteattr.crossref.turning import Reworded, may_swap_far, tell_reworded, tell_turned
from quoteattr.crossref.verdicts import Verdict, join_verdicts


@frozen(eq=False, slots=False)
class Judged:
    """The places in which pairs of texts differ: ``gaps`` between two runs, each of its ``owners``.

    The ``edges`` are the words before and behind the runs that are compared, a gap a pair; in
    ``outer`` stands what is before and behind these. No word is another's spelling.
    """

    texts: Texts
    gaps: Gaps
    owners: Integers
    edges: tuple[Gaps, Gaps]
    outer: Flanks

    @cached_property
    def turned(self) -> Verdict:
        """Whether a word between, beside or before the runs turns the meaning round."""
        inner = self.turned_gaps
        any_ = Verdict(self._add(inner.surely) > 0, self._add(inner.maybe) > 0)
        cut = is_cut_from_negation(self.texts, self.outer.before)
        far = may_swap_far(self.texts, self.outer)
        beyond = (Verdict(cut, cut), Verdict(np.zeros_like(far), far))
        return join_verdicts((any_, *self.turned_edges, *beyond))

    @cached_property
    def turned_gaps(self) -> Verdict:
        """Which gaps turn the meaning round."""
        return tell_turned(self.texts, self.gaps)

    @cached_property
    def turned_edges(self) -> tuple[Verdict, Verdict]:
        """Which words beside the runs turn the meaning round: before them, and behind."""
        start, end = self.edges
        return tell_turned(self.texts, start, "start"), tell_turned(self.texts, end, "end")

    @cached_property
    def reworded(self) -> Reworded:
        """The evidence in other words in the same place, of each pair.

        At an edge they stand in the same place only if both texts end there.
        """
        inner = tell_reworded(self.texts, self.gaps, self.turned_gaps)
        least, most = self._add(inner.least), self._add(inner.most)
        flanks = (self.outer.before, self.outer.behind)
        for edge, turned, flank in zip(self.edges, self.turned_edges, flanks, strict=True):
            ends = np.maximum(*flank.lengths) == 0
            beside = tell_reworded(self.texts, edge, turned)
            least, most = least + ends * beside.least, most + ends * beside.most
        return Reworded(least, most)

    def _add(self, values: NDArray[Any]) -> Floats:
        """Return the sum, for each pair, of what there is of each gap between its runs."""
        return add_each(self.owners, values, len(self.edges[0].start_a))
