"""Pairs of texts of which one stands unbroken in the other: most relations, told over arrays.

There is one run and no gap, so that little is left to judge: a tenth of the work of laying the two
side by side. The answers are those of `relation.relate_texts`.
"""

from functools import cached_property

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.crossref.alignment import EDGE_WORDS
from quoteattr.crossref.many import Flags, Floats, Pairs, Texts
from quoteattr.crossref.negations import NEGATION_REACH
from quoteattr.crossref.ragged import Integers
from quoteattr.crossref.relation import LEAST_CONTAINED, LEAST_VARIANT, PLACES, WHOLE

# A negation may turn the meaning round where it stands so near to the words that both have.
NEAR_WORDS = max(EDGE_WORDS, NEGATION_REACH)


@frozen(eq=False, slots=False)
class Unbroken:
    """Pairs of which the first text stands in the other, ``begins`` words from its beginning.

    -1 where it does not: such pairs are never plain, and all else that is told of them is void.
    """

    texts: Texts
    pairs: Pairs
    begins: Integers

    @cached_property
    def flanks(self) -> tuple[Integers, Integers]:
        """The number of words before and behind, in the other text."""
        lengths = self.texts.codes.lengths
        return self.begins, lengths[self.pairs.other] - self.begins - lengths[self.pairs.one]

    @cached_property
    def bits(self) -> Floats:
        """The evidence in the first text."""
        return self.texts.all_bits[self.pairs.one]

    @cached_property
    def coverage(self) -> Floats:
        """The share of the other text's evidence that both print, 0 to 1."""
        found: Floats = self.bits / np.maximum(self.texts.whole[self.pairs.other], self.bits)
        return found

    @cached_property
    def span(self) -> tuple[Integers, Integers]:
        """The words of the other text that are aligned, short edges included."""
        before, behind = (np.where(flank <= EDGE_WORDS, 0, flank) for flank in self.flanks)
        return before, self.texts.codes.lengths[self.pairs.other] - behind

    @cached_property
    def kinds(self) -> NDArray[np.str_]:
        """How the two relate, "" for not at all."""
        variant = (self.coverage >= WHOLE) & (self.bits >= LEAST_VARIANT)
        return np.select(
            [variant, self.bits >= LEAST_CONTAINED], ["variant", "contained"], default=""
        )

    @cached_property
    def places(self) -> NDArray[np.str_]:
        """Where a contained text stands in the other, as `relation.find_place` tells."""
        start, end = self.span
        before, behind = start > 0, end < self.texts.codes.lengths[self.pairs.other]
        names = np.array([[PLACES[x, y] for y in (False, True)] for x in (False, True)])
        found = names[before.astype(int), behind.astype(int)]
        return np.where(self.kinds == "contained", found, "")

    @property
    def is_plain(self) -> Flags:
        """Whether the text is there and no negation stands near, which would have to be judged."""
        denied, offsets = self.texts.denials, self.texts.codes.offsets
        first = offsets[self.pairs.other] + self.begins
        last = first + self.texts.codes.lengths[self.pairs.one]
        before, behind = (np.clip(flank, 0, NEAR_WORDS) for flank in self.flanks)
        start, end = first - before, last + behind
        near = denied[end] - denied[last] + denied[first] - denied[start]
        found: Flags = (self.begins >= 0) & (near == 0)
        return found

    def take(self, chosen: Flags) -> "Unbroken":
        """Return the chosen pairs."""
        return Unbroken(self.texts, self.pairs.take(chosen), self.begins[chosen])


def find_unbroken(texts: Texts, pairs: Pairs) -> Integers:
    """Return where the first text of each pair begins in the other, -1 if it is not there whole.

    Nor are texts of the same words found: how they were printed may differ.
    """
    found = [
        other.find(one) if one and one != other else -1
        for one, other in zip(*pairs.pick(texts.forms), strict=True)
    ]
    return np.array(found, dtype=np.int64)
