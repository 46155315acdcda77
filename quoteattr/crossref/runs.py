"""The runs of words that two texts share, and which of them belong together."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq, Opcode

from quoteattr.crossref.evidence import is_content_form
from quoteattr.crossref.normalise import Normal
from quoteattr.crossref.pieces import (
    Gap,
    Piece,
    Run,
    Runs,
    make_gap,
    price_gap,
    weigh_run,
    weigh_runs,
)

# No more words of grammar than these match by chance at the far side of a gap.
STRAY_WORDS = 2


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


def score_runs(a: Normal, b: Normal, runs: Runs) -> float:
    """Return the evidence in shared runs less the cost of the gaps between them."""
    gaps = (make_gap(a, b, left, right) for left, right in pairwise(runs))
    return weigh_runs(a, runs) - sum(map(price_gap, gaps))


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
