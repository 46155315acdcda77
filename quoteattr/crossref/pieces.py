"""Parts of two texts that are laid side by side: pieces, gaps, runs, and what each is worth."""

from typing import Literal

from attrs import field, frozen

from quoteattr.crossref.evidence import is_content_form
from quoteattr.crossref.normalise import Normal, Word

# What a gap takes off the evidence of the runs around it, in bits: a little to open it, then a
# share of what the words there would be worth; much less where a mark shows the place of a cut.
# Never more than the worth of a rare word or two, as cuts of any length are common.
OPEN_COST = 1.0
CUT_SHARE = 0.5
MARKED_SHARE = 0.1
MOST_COST = 12.0
# Less than any word is worth: what is left of sums that ought to be nothing.
LEAST_PRICED = 1e-6


@frozen
class Piece:
    """The words ``start`` to ``end`` (exclusive) of a text; it may be empty."""

    of: Normal = field(repr=False)
    start: int
    end: int

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the piece."""
        return self.of.words[self.start : self.end]

    @property
    def printed(self) -> str:
        """The words of the piece as they were printed."""
        return self.of.printed(self.start, self.end)

    @property
    def bits(self) -> float:
        """The evidence that the words would be if they were shared."""
        return self.of.bits[self.end] - self.of.bits[self.start]

    @property
    def hard_bits(self) -> float:
        """The same without the words in brackets."""
        soft = [i for i in range(self.start, self.end) if self.of.words[i].soft]
        return self.bits - sum(self.of.bits[i + 1] - self.of.bits[i] for i in soft)

    @property
    def has_content(self) -> bool:
        """Whether any of the words is more than grammar, those in brackets left out."""
        return any(is_content_form(word.form) for word in self.words if not word.soft)

    @property
    def start_mark(self) -> str:
        """The mark before the first word."""
        return self.mark_before(self.start)

    @property
    def end_mark(self) -> str:
        """The mark behind the last word."""
        return self.mark_before(self.end)

    def mark_before(self, index: int) -> str:
        """Return the mark before the word ``index`` of the text; "end" behind the last word."""
        return self.of.words[index].before if index < len(self.of.words) else "end"


@frozen
class Gap:
    """What two texts print between two shared runs, or beside the first or last, its ``edge``."""

    a: Piece
    b: Piece
    edge: Literal["", "start", "end"] = ""


@frozen
class Run:
    """Words that both texts print: ``length`` words from ``a`` in one, from ``b`` in the other."""

    a: int
    b: int
    length: int


Runs = tuple[Run, ...]


def make_gap(a: Normal, b: Normal, left: Run, right: Run) -> Gap:
    """Return what stands between two neighbouring runs."""
    return Gap(
        Piece(a, left.a + left.length, right.a),
        Piece(b, left.b + left.length, right.b),
    )


def price_gap(gap: Gap) -> float:
    """Return what a gap takes off the evidence, in bits; words in brackets are free."""
    a, b = gap.a.hard_bits, gap.b.hard_bits
    if a + b < LEAST_PRICED:
        return 0.0
    share = MARKED_SHARE if is_marked(gap) else CUT_SHARE
    return min(OPEN_COST + min(a, b) + share * abs(a - b), MOST_COST)


def is_marked(gap: Gap) -> bool:
    """Tell whether a mark stands at either side of the gap, in either text."""
    sides = (gap.a, gap.b)
    return any(side.start_mark or side.end_mark for side in sides)


def weigh_run(a: Normal, run: Run) -> float:
    """Return the evidence in a shared run, in bits."""
    return Piece(a, run.a, run.a + run.length).bits


def weigh_runs(a: Normal, runs: Runs) -> float:
    """Return the evidence in shared runs, the gaps between them not counted."""
    return sum(weigh_run(a, run) for run in runs)
