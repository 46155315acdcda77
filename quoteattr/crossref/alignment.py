"""Two texts laid side by side, word by word: the runs they share and the gaps between."""

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from attrs import frozen

from quoteattr.crossref.normalise import Normal
from quoteattr.crossref.pieces import Gap, Piece, Run, Runs, make_gap, weigh_runs
from quoteattr.crossref.runs import (
    count_alike,
    extend_runs,
    find_runs,
    find_unbroken,
    score_runs,
    select_runs,
    slide_gaps,
    trim_strays,
)

# Two texts are looked at closely where they share two rare words or a third of the shorter:
# well below what any relation asks for, so that this only saves time.
MUCH_BITS = 16.0
MUCH_SHARE = 0.3
# Words at an edge stand in each other's place where no more than this many are left there.
EDGE_WORDS = 3


@frozen(slots=False)
class Alignment:
    """The part of two texts that says the same: shared ``runs``, the gaps between, the flanks.

    The flanks are what each text prints before and after that part.
    """

    a: Normal
    b: Normal
    runs: Runs

    @cached_property
    def start(self) -> tuple[int, int]:
        """The first aligned word of each text, short edges included."""
        first = self.runs[0]
        a, b = measure_edges(first.a, first.b)
        return first.a - a, first.b - b

    @cached_property
    def end(self) -> tuple[int, int]:
        """The end of the aligned words of each text, short edges included."""
        last = self.runs[-1]
        a, b = last.a + last.length, last.b + last.length
        more_a, more_b = measure_edges(len(self.a.codes) - a, len(self.b.codes) - b)
        return a + more_a, b + more_b

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """The places where the two texts differ, in order, the flanks left out."""
        return tuple(gap for gap in self._walk_gaps() if gap.a.length or gap.b.length)

    def _walk_gaps(self) -> Iterator[Gap]:
        first, last = self.runs[0], self.runs[-1]
        yield Gap(
            Piece(self.a, self.start[0], first.a), Piece(self.b, self.start[1], first.b), "start"
        )
        for left, right in pairwise(self.runs):
            yield make_gap(self.a, self.b, left, right)
        a, b = last.a + last.length, last.b + last.length
        yield Gap(Piece(self.a, a, self.end[0]), Piece(self.b, b, self.end[1]), "end")

    @cached_property
    def flanks(self) -> tuple[tuple[Piece, Piece], tuple[Piece, Piece]]:
        """What stands before and after the aligned words: of the first text, of the second."""
        texts = ((self.a, self.start[0], self.end[0]), (self.b, self.start[1], self.end[1]))
        before_a, before_b = (Piece(text, 0, start) for text, start, _ in texts)
        after_a, after_b = (Piece(text, end, len(text.codes)) for text, _, end in texts)
        return (before_a, after_a), (before_b, after_b)

    @property
    def outer_gaps(self) -> Iterator[Gap]:
        """What stands between the aligned words and those that both texts begin or end with.

        Words of grammar beyond another word may prove too little to be aligned themselves.
        """
        (before_a, after_a), (before_b, after_b) = self.flanks
        if first := count_alike(before_a.codes, before_b.codes):
            yield Gap(Piece(self.a, first, before_a.end), Piece(self.b, first, before_b.end))
        if last := count_alike(after_a.codes[::-1], after_b.codes[::-1]):
            end_a, end_b = after_a.end - last, after_b.end - last
            yield Gap(Piece(self.a, after_a.start, end_a), Piece(self.b, after_b.start, end_b))

    @cached_property
    def bits(self) -> float:
        """The evidence in the shared words, less the cost of the gaps between them."""
        return score_runs(self.a, self.b, self.runs)


def align_texts(a: Normal, b: Normal) -> Alignment | None:
    """Return the best alignment of two texts, or None where they share too little to look at.

    The longest common subsequence of words (Hyyrö's bit-parallel LCS, in rapidfuzz) gives the
    runs; of these the stretch with the most evidence after the cost of its gaps is kept, as in
    a local alignment (Smith and Waterman 1981), so that stray small words are let go.
    """
    runs = find_unbroken(a, b) or find_stretch(a, b)
    return Alignment(a, b, runs) if runs else None


def find_stretch(a: Normal, b: Normal) -> Runs:
    """Return the runs of the stretch that proves most, or none."""
    found = (runs for runs in find_runs(a, b) if is_promising(a, b, runs))
    cores = [trim_strays(a, b, select_runs(a, b, slide_gaps(a, b, runs))) for runs in found]
    if len(cores) > 1:
        cores.sort(key=lambda runs: -score_runs(a, b, runs))
    if not cores or not is_promising(a, b, cores[0]):
        return ()
    return extend_runs(a, b, cores[0])


def is_promising(a: Normal, b: Normal, runs: Runs) -> bool:
    """Tell whether what two texts share is much of one of them, or much by itself."""
    return bool(runs) and weigh_runs(a, runs) >= min(
        MUCH_BITS, MUCH_SHARE * min(a.bits[-1], b.bits[-1])
    )


def measure_edges(a: int, b: int) -> tuple[int, int]:
    """Return how many of ``a`` and ``b`` words beside the outermost run are compared with it.

    All of them where both are few. Where one text goes on, as many as the other still has: its
    last word may be printed for another.
    """
    if max(a, b) <= EDGE_WORDS:
        return a, b
    fewer = min(a, b)
    return (fewer, fewer) if fewer <= EDGE_WORDS else (0, 0)


def turn_alignment(alignment: Alignment) -> Alignment:
    """Return the alignment with its two texts changed over."""
    runs = tuple(Run(run.b, run.a, run.length) for run in alignment.runs)
    return Alignment(alignment.b, alignment.a, runs)


def describe_alignment(alignment: Alignment) -> tuple[tuple[str, str], ...]:
    """Return shared runs and gaps in order, each as the two texts printed it."""
    a, b = alignment.a, alignment.b
    runs = [
        (Piece(a, run.a, run.a + run.length), Piece(b, run.b, run.b + run.length))
        for run in alignment.runs
    ]
    pairs = [*runs, *((gap.a, gap.b) for gap in alignment.gaps)]
    pairs.sort(key=lambda pair: (pair[0].start, pair[1].start, pair[0].end))
    return tuple((first.printed, second.printed) for first, second in pairs)
