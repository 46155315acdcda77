"""How pairs of texts relate, told over arrays: all that the codes of their words can tell.

That is a tenth of the work of laying the two side by side. What is told is what
`relation.relate_texts` tells. Nothing is told where a word between or beside the runs that both
print may be another spelling, or where only its letters tell whether it turns the meaning round.
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.crossref.arrays.alignments import Alignments
from quoteattr.crossref.arrays.comparisons import Comparisons
from quoteattr.crossref.arrays.texts import Flags
from quoteattr.crossref.relation import (
    ALTERED_WHOLE,
    LEAST_ALTERED,
    LEAST_CONTAINED,
    LEAST_CUT,
    LEAST_OVERLAP,
    LEAST_SHARED,
    LEAST_VARIANT,
    PLACES,
    WHOLE,
)

Kinds = NDArray[np.str_]
NOT_TOLD = "?"


@frozen(eq=False, slots=False)
class Told:
    """What the alignments of many pairs tell of how they relate."""

    found: Alignments

    @cached_property
    def compared(self) -> Comparisons:
        """What the differences mean."""
        return Comparisons(self.found)

    @cached_property
    def kinds(self) -> Kinds:
        """How the two relate: "" for not at all, NOT_TOLD where that is left to judge."""
        turned, reworded = self.compared.turned, self.compared.is_reworded
        altered = (self.is_whole & reworded.surely) | (self.is_misquotable & turned.surely)
        rules = (
            (~self.found.is_sure, NOT_TOLD),
            ((self.plain_kinds == "") & ~(self.found.is_promising & self.may_be_altered), ""),
            (self.compared.spelled > 0, NOT_TOLD),
            (self.found.is_promising & altered, "altered"),
            (turned.surely, ""),
            (~(turned.maybe | reworded.maybe), self.plain_kinds),
        )
        return choose_first(rules)

    @cached_property
    def plain_kinds(self) -> Kinds:
        """How the two relate where no word is another's spelling or turns anything round.

        In the order of `relation.RULES`.
        """
        (inside, across), (lesser, greater) = self.found.laps, self.compared.coverage
        bits, parted = self.found.bits, self.compared.is_divided
        variant = (lesser >= WHOLE) & (bits >= LEAST_VARIANT)
        contained = (greater >= WHOLE) & (bits >= LEAST_CONTAINED)
        contained |= inside & (bits >= LEAST_CUT) & ~parted
        joined = ((across & (bits >= LEAST_OVERLAP)) | (bits >= LEAST_SHARED)) & ~parted
        rules = ((~self.found.is_promising, ""), (variant, "variant"), (contained, "contained"))
        return choose_first((*rules, (joined, "joined"), (~joined, "")))

    @cached_property
    def is_whole(self) -> Flags:
        """Whether at most so much is shared that other words may make one the other's misquote."""
        (least, most), bits = self.compared.coverage, self.found.bits
        found: Flags = (most >= ALTERED_WHOLE) & (bits >= LEAST_ALTERED)
        found |= (least >= ALTERED_WHOLE) & (bits >= LEAST_VARIANT)
        return found

    @cached_property
    def is_misquotable(self) -> Flags:
        """Whether at most so much is shared that one is the other's misquote if it is turned."""
        bits, greater = self.found.bits, self.compared.coverage[1]
        part = (greater >= WHOLE) | (bits >= LEAST_SHARED) | np.logical_or(*self.found.laps)
        found: Flags = self.is_whole | (part & (bits >= LEAST_OVERLAP))
        return found

    @cached_property
    def may_be_altered(self) -> Flags:
        """Whether one may be a misquote of the other (`relation.find_altered`)."""
        turned = self.is_misquotable & self.compared.turned.maybe
        found: Flags = turned | (self.is_whole & self.compared.is_reworded.maybe)
        return found

    @cached_property
    def places(self) -> Kinds:
        """Where a contained text stands in the other, as `relation.find_place` tells."""
        outer = self.found.outer
        (before_a, before_b), (behind_a, behind_b) = outer.before.lengths, outer.behind.lengths
        one, other = before_a + behind_a, before_b + behind_b
        longer = (other > one) | ((other == one) & self.found.pairs.turned)
        before = np.where(longer, before_b, before_a) > 0
        behind = np.where(longer, behind_b, behind_a) > 0
        names = np.array([[PLACES[x, y] for y in (False, True)] for x in (False, True)])
        places = names[before.astype(int), behind.astype(int)]
        return np.where(self.kinds == "contained", places, "")


def choose_first(rules: Sequence[tuple[Flags, Kinds | str]]) -> Kinds:
    """Return what the first rule that holds says of each pair, NOT_TOLD where none does."""
    flags, answers = zip(*rules, strict=True)
    kinds: Kinds = np.select(flags, list(map(np.asarray, answers)), default=NOT_TOLD)
    return kinds
