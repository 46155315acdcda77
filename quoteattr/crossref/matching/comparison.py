"""What the rules of relation ask of two texts: their alignment, weighed and judged."""

from functools import cached_property

from attrs import frozen

from quoteattr.crossref.matching.alignment import Alignment, bound_coverage, measure_coverage
from quoteattr.crossref.matching.edits import (
    MEANING_CHANGES,
    Edit,
    is_bare_denial,
    is_respelled,
    is_short,
    judge_gap,
)
from quoteattr.crossref.matching.negations import list_governing
from quoteattr.crossref.matching.segments import Gap, MatchingBlock, price_gap
from quoteattr.crossref.text.negations import count_negations


@frozen(slots=False)
class TextComparison:
    """An alignment with what its gaps mean and how much of each text it covers."""

    alignment: Alignment

    @cached_property
    def changes(self) -> tuple[Edit, ...]:
        """The differences inside the aligned words, in order."""
        return tuple(map(judge_gap, self.alignment.gaps))

    @property
    def most_coverage(self) -> tuple[float, float]:
        """What the coverage is at most, told without a look at the gaps."""
        return bound_coverage(self.alignment.a, self.alignment.b, self.alignment.blocks)

    @cached_property
    def coverage(self) -> tuple[float, float]:
        """The share of each text's evidence that the other prints too, cuts deducted, 0 to 1."""
        found = self.alignment
        respelled = tuple(filter(is_respelled, found.gaps))
        bits = self.bits + sum(map(price_respelled, respelled))
        return measure_coverage(found.a, found.b, bits, respelled)

    @cached_property
    def denied_coverage(self) -> tuple[float, float]:
        """The coverage if words of denial cost nothing: "I support it", "I don't support it"."""
        found = self.alignment
        denied = tuple(filter(is_bare_denial, found.gaps))
        if not denied:
            return self.coverage
        bits = self.bits + sum(map(price_respelled, denied))
        return measure_coverage(found.a, found.b, bits, denied)

    @cached_property
    def is_turned(self) -> bool:
        """Whether a difference turns the meaning round."""
        if any(change.kind in MEANING_CHANGES for change in self.changes):
            return True
        if is_cut_from_negation(self.alignment):
            return True
        outer = filter(is_short, self.alignment.outer_gaps)
        return any(judge_gap(gap).kind in MEANING_CHANGES for gap in outer)

    @property
    def bits(self) -> float:
        """The evidence that the two printings are one utterance."""
        return self.alignment.bits


def price_respelled(gap: Gap) -> float:
    """Return what a gap between blocks took off the evidence; one at an edge took nothing."""
    if gap.edge:
        return 0.0
    left, right = MatchingBlock(gap.a.start, gap.b.start, 0), MatchingBlock(gap.a.end, gap.b.end, 0)
    return price_gap(gap.a.of, gap.b.of, left, right)


def is_cut_from_negation(alignment: Alignment) -> bool:
    """Tell whether a text was printed without the negation right before it in the other."""
    before_a, before_b = (
        list_governing(text, start)
        for text, start in zip((alignment.a, alignment.b), alignment.start, strict=True)
    )
    return count_negations(before_a) != count_negations(before_b)
