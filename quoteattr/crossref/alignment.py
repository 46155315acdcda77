"""Two texts laid side by side, word by word: the runs they share and the gaps between."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Literal

from attrs import field, frozen
from rapidfuzz.distance import LCSseq, Opcode

from quoteattr.crossref.evidence import is_content_form
from quoteattr.crossref.normalise import Normal, Word

# What a gap takes off the evidence of the runs around it, in bits: a little to open it, then a
# share of what the words there would be worth; much less where a mark shows the place of a cut.
# Never more than the worth of a rare word or two, as cuts of any length are common.
OPEN_COST = 1.0
CUT_SHARE = 0.5
MARKED_SHARE = 0.1
MOST_COST = 12.0
# No more words of grammar than these match by chance at the far side of a gap.
STRAY_WORDS = 2
# Two texts are looked at closely where they share two rare words or a third of the shorter:
# well below what any relation asks for, so that this only saves time.
MUCH_BITS = 16.0
MUCH_SHARE = 0.3
# Less than any word is worth: what is left of sums that ought to be nothing.
LEAST_PRICED = 1e-6
# Words at an edge stand in each other's place where no more than this many are left there.
EDGE_WORDS = 3


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
        more_a, more_b = measure_edges(len(self.a.words) - a, len(self.b.words) - b)
        return a + more_a, b + more_b

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """The places where the two texts differ, in order, the flanks left out."""
        return tuple(gap for gap in self._walk_gaps() if gap.a.words or gap.b.words)

    def _walk_gaps(self) -> Iterator[Gap]:
        first, last = self.runs[0], self.runs[-1]
        yield Gap(
            Piece(self.a, self.start[0], first.a), Piece(self.b, self.start[1], first.b), "start"
        )
        for left, right in pairwise(self.runs):
            yield make_gap(self.a, self.b, left, right)
        a, b = last.a + last.length, last.b + last.length
        yield Gap(Piece(self.a, a, self.end[0]), Piece(self.b, b, self.end[1]), "end")

    @property
    def flanks(self) -> tuple[tuple[Piece, Piece], tuple[Piece, Piece]]:
        """What stands before and after the aligned words: of the first text, of the second."""
        texts = ((self.a, self.start[0], self.end[0]), (self.b, self.start[1], self.end[1]))
        before_a, before_b = (Piece(text, 0, start) for text, start, _ in texts)
        after_a, after_b = (Piece(text, end, len(text.words)) for text, _, end in texts)
        return (before_a, after_a), (before_b, after_b)

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
    slid = (slide_gaps(a, b, runs) for runs in find_runs(a, b))
    cores = [trim_strays(a, b, select_runs(a, b, runs)) for runs in slid]
    core = max(cores, key=lambda runs: score_runs(a, b, runs), default=())
    if not core or not is_promising(a, b, core):
        return None
    return Alignment(a, b, extend_runs(a, b, core))


def is_promising(a: Normal, b: Normal, runs: Runs) -> bool:
    """Tell whether what two texts share is much of one of them, or much by itself."""
    return weigh_runs(a, runs) >= min(MUCH_BITS, MUCH_SHARE * min(a.bits[-1], b.bits[-1]))


def find_runs(a: Normal, b: Normal) -> Iterator[Runs]:
    """Yield the words that two texts share in the same order, if any, found from either end.

    Each word is compared as one symbol. A text that repeats itself can be laid beside another in
    several ways of the same length, and the two ends choose differently.
    """
    ahead = [(op.src_start, op.dest_start, op.src_end) for op in _find_equal(a.forms, b.forms)]
    if ahead:
        yield tuple(Run(start, other, end - start) for start, other, end in ahead)
    back = [
        (len(a.words) - op.src_end, len(b.words) - op.dest_end, op.src_end - op.src_start)
        for op in _find_equal(a.forms[::-1], b.forms[::-1])
    ]
    if back:
        yield tuple(Run(*run) for run in reversed(back))


def _find_equal(a: Sequence[str], b: Sequence[str]) -> list[Opcode]:
    return [op for op in LCSseq.opcodes(a, b) if op.tag == "equal"]


def select_runs(a: Normal, b: Normal, runs: Runs) -> Runs:
    """Return the neighbouring runs with the most evidence after the cost of their gaps."""
    best, best_from, best_to = -1.0, 0, 0
    total, begun = 0.0, 0
    for index, run in enumerate(runs):
        if index:
            total -= price_gap(make_gap(a, b, runs[index - 1], run))
        if total <= 0:
            total, begun = 0.0, index
        total += weigh_run(a, run)
        if total > best:
            best, best_from, best_to = total, begun, index
    return runs[best_from : best_to + 1]


def trim_strays(a: Normal, b: Normal, runs: Runs) -> Runs:
    """Return ``runs`` without words of grammar at either end beyond a gap with other words."""
    while len(runs) > 1 and is_stray(a, runs[0], make_gap(a, b, runs[0], runs[1])):
        runs = runs[1:]
    while len(runs) > 1 and is_stray(a, runs[-1], make_gap(a, b, runs[-2], runs[-1])):
        runs = runs[:-1]
    return runs


def is_stray(a: Normal, run: Run, gap: Gap) -> bool:
    """Tell whether a run may match by chance: a little grammar, and content in the gap."""
    shared = Piece(a, run.a, run.a + run.length).words
    little = len(shared) <= STRAY_WORDS and not any(is_content_form(w.form) for w in shared)
    return little and (gap.a.has_content or gap.b.has_content)


def extend_runs(a: Normal, b: Normal, runs: Runs) -> Runs:
    """Return ``runs`` with the first and last lengthened over equal words beside them."""
    first, last = runs[0], runs[-1]
    ahead = 0
    while (
        min(first.a, first.b) > ahead
        and a.words[first.a - ahead - 1].form == b.words[first.b - ahead - 1].form
    ):
        ahead += 1
    runs = (Run(first.a - ahead, first.b - ahead, first.length + ahead), *runs[1:])
    last, behind = runs[-1], runs[-1].length
    while (
        last.a + behind < len(a.words)
        and last.b + behind < len(b.words)
        and a.words[last.a + behind].form == b.words[last.b + behind].form
    ):
        behind += 1
    return (*runs[:-1], Run(last.a, last.b, behind))


def measure_edges(a: int, b: int) -> tuple[int, int]:
    """Return how many of ``a`` and ``b`` words beside the outermost run are compared with it.

    All of them where both are few. Where one text goes on, as many as the other still has: its
    last word may be printed for another.
    """
    if max(a, b) <= EDGE_WORDS:
        return a, b
    fewer = min(a, b)
    return (fewer, fewer) if fewer <= EDGE_WORDS else (0, 0)


def score_runs(a: Normal, b: Normal, runs: Runs) -> float:
    """Return the evidence in shared runs less the cost of the gaps between them."""
    gaps = (make_gap(a, b, left, right) for left, right in pairwise(runs))
    return weigh_runs(a, runs) - sum(map(price_gap, gaps))


def weigh_runs(a: Normal, runs: Runs) -> float:
    """Return the evidence in shared runs, the gaps between them not counted."""
    return sum(weigh_run(a, run) for run in runs)


def weigh_run(a: Normal, run: Run) -> float:
    """Return the evidence in a shared run, in bits."""
    return Piece(a, run.a, run.a + run.length).bits


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


def slide_gaps(a: Normal, b: Normal, runs: Runs) -> Runs:
    """Return ``runs`` with each gap moved to where a sentence begins, if the words allow it.

    Where a text repeats itself ("I have not X. I have not Y."), several places of the gap give
    the same runs; a reader sees the one that leaves sentences whole, and if a gap can be moved
    over all of the next run, it is none.
    """
    slid: list[Run] = [runs[0]]
    for run in runs[1:]:
        left = slid[-1]
        moves = list_moves(a, b, left, run)
        ahead = len(moves) and moves[-1]
        if ahead == run.length:
            slid[-1] = Run(left.a, left.b, left.length + ahead)
            continue
        best = max(moves, key=lambda move: (begins_sentence(a, b, left, move), -abs(move)))
        slid[-1] = Run(left.a, left.b, left.length + best)
        slid.append(Run(run.a + best, run.b + best, run.length - best))
    return tuple(run for run in slid if run.length)


def list_moves(a: Normal, b: Normal, left: Run, right: Run) -> list[int]:
    """Return by how many words the gap between two runs can move, 0 among them, in order."""
    gap = make_gap(a, b, left, right)
    if gap.a.words and gap.b.words:
        return [0]
    piece = gap.a if gap.a.words else gap.b
    forms = piece.of.forms
    back = ahead = 0
    while back < left.length and forms[piece.start - back - 1] == forms[piece.end - back - 1]:
        back += 1
    while ahead < right.length and forms[piece.start + ahead] == forms[piece.end + ahead]:
        ahead += 1
    return list(range(-back, ahead + 1))


def begins_sentence(a: Normal, b: Normal, left: Run, move: int) -> bool:
    """Tell whether a sentence begins in both texts where the gap would, once moved."""
    ends = Piece(a, 0, left.a + left.length + move), Piece(b, 0, left.b + left.length + move)
    return all(piece.mark_before(piece.end) == "end" for piece in ends)


def make_gap(a: Normal, b: Normal, left: Run, right: Run) -> Gap:
    """Return what stands between two neighbouring runs."""
    return Gap(
        Piece(a, left.a + left.length, right.a),
        Piece(b, left.b + left.length, right.b),
    )
