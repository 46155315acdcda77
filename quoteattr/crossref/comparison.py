"""What the rules of relation ask of two texts: their alignment, weighed and judged."""

from functools import cached_property

from attrs import frozen

from quoteattr.crossref.alignment import Alignment
from quoteattr.crossref.changes import BEARING, Change, is_short, is_spelled, judge_gap
from quoteattr.crossref.negations import count_negations, list_governing
from quoteattr.crossref.pieces import Piece


@frozen(slots=False)
class Comparison:
    """An alignment with what its gaps mean and how much of each text it covers."""

    alignment: Alignment

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """The differences inside the aligned words, in order."""
        return tuple(map(judge_gap, self.alignment.gaps))

    @cached_property
    def coverage(self) -> tuple[float, float]:
        """The share of each text's evidence that the other prints too, cuts deducted, 0 to 1."""
        alike = list(filter(is_spelled, self.alignment.gaps))
        texts = (self.alignment.a, self.alignment.b)
        shared = (
            self.bits + sum(gap.a.bits for gap in alike),
            self.bits + sum(gap.b.bits for gap in alike),
        )
        whole = (Piece(text, 0, len(text.codes)).hard_bits for text in texts)
        a, b = (part / max(bits, part) for part, bits in zip(shared, whole, strict=True))
        return a, b

    @property
    def reach(self) -> tuple[float, float]:
        """The most that the coverage can be: the share of each text that is aligned at all."""
        found = self.alignment
        sides = zip((found.a, found.b), found.start, found.end, strict=True)
        aligned = (
            (Piece(text, start, end).bits, Piece(text, 0, len(text.codes)).hard_bits)
            for text, start, end in sides
        )
        a, b = (part / max(whole, part) for part, whole in aligned)
        return a, b

    @cached_property
    def is_turned(self) -> bool:
        """Whether a difference turns the meaning round."""
        kinds = {change.kind for change in self.changes}
        if kinds & BEARING or is_cut_from_negation(self.alignment):
            return True
        outer = filter(is_short, self.alignment.outer_gaps)
        return any(judge_gap(gap).kind in BEARING for gap in outer)

    @property
    def bits(self) -> float:
        """The evidence that the two printings are one utterance."""
        return self.alignment.bits


def is_cut_from_negation(alignment: Alignment) -> bool:
    """Tell whether a text was printed without the negation right before it in the other."""
    before = [flanks[0] for flanks in alignment.flanks]
    denied = [count_negations(list_governing(piece)) for piece in before]
    return denied[0] != denied[1]
