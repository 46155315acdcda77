"""The runs of words that two texts share, and which of them belong together."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from quoteattr.crossref.codes import FIRST_CONTENT, is_content
from quoteattr.crossref.normalise import Normal
from quoteattr.crossref.pieces import (
    Run,
    Runs,
    make_gap,
    mark_before,
    price_gap,
    weigh_run,
    weigh_runs,
)

# No more words of grammar than these match by chance at the far side of a gap.
STRAY_WORDS = 2


def find_unbroken(a: Normal, b: Normal) -> Runs:
    """Return the one run that the shorter text is, if it stands unbroken in the other one."""
    if len(a.codes) > len(b.codes):
        return tuple(Run(run.b, run.a, run.length) for run in find_unbroken(b, a))
    inside = b.codes.find(a.codes) if a.codes else -1
    return (Run(0, inside, len(a.codes)),) if inside >= 0 else ()


def find_runs(a: Normal, b: Normal) -> Iterator[Runs]:
    """Yield the words that two texts share in the same order, if any, found from either end.

    Each word is compared as one symbol. A text that repeats itself can be laid beside another in
    several ways of the same length, and the two ends choose differently; but little depends on
    it where only words of grammar repeat.
    """
    ahead = _list_blocks(a.codes, b.codes)
    if ahead:
        yield drop_lone_words(a, ahead)
    if len(ahead) > 1 and (a.repeats or b.repeats):
        back = _list_blocks(a.codes[::-1], b.codes[::-1])
        ends = len(a.codes), len(b.codes)
        turned = [Run(ends[0] - i - n, ends[1] - j - n, n) for i, j, n in reversed(back)]
        if turned != ahead:
            yield drop_lone_words(a, turned)


def _list_blocks(a: str, b: str) -> list[Run]:
    blocks = LCSseq.editops(a, b).as_matching_blocks()
    return [Run(block.a, block.b, block.size) for block in blocks if block.size]


def drop_lone_words(a: Normal, runs: Sequence[Run]) -> Runs:
    """Return ``runs`` without single words of grammar that stand among other words on each side.

    Any two long texts have some in common, and they prove nothing.
    """
    if len(runs) == 1:
        return tuple(runs)
    kept: list[Run] = []
    for index, run in enumerate(runs):
        if run.length == 1 and a.codes[run.a] < FIRST_CONTENT:
            left, right = runs[max(index - 1, 0)], runs[min(index + 1, len(runs) - 1)]
            if not (is_next(left, run) or is_next(run, right)):
                continue
        kept.append(run)
    return tuple(kept)


def is_next(left: Run, right: Run) -> bool:
    """Tell whether one run follows on the other in either text."""
    return left.a + left.length == right.a or left.b + left.length == right.b


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
        if len(moves) == 1:
            slid.append(run)
            continue
        if moves[-1] == run.length:
            slid[-1] = Run(left.a, left.b, left.length + run.length)
            continue
        best = max(moves, key=lambda move: (begins_sentence(a, b, left, move), -abs(move)))
        slid[-1] = Run(left.a, left.b, left.length + best)
        slid.append(Run(run.a + best, run.b + best, run.length - best))
    return tuple(run for run in slid if run.length)


def list_moves(a: Normal, b: Normal, left: Run, right: Run) -> range:
    """Return by how many words the gap between two runs can move, 0 among them."""
    in_a = right.a - left.a > left.length
    if in_a and right.b - left.b > left.length:
        return range(1)
    codes, start, end = (
        (a.codes, left.a + left.length, right.a)
        if in_a
        else (b.codes, left.b + left.length, right.b)
    )
    back = ahead = 0
    while back < left.length and codes[start - back - 1] == codes[end - back - 1]:
        back += 1
    while ahead < right.length and codes[start + ahead] == codes[end + ahead]:
        ahead += 1
    return range(-back, ahead + 1)


def begins_sentence(a: Normal, b: Normal, left: Run, move: int) -> bool:
    """Tell whether a sentence begins in both texts where the gap would, once moved."""
    moved = left.length + move
    return mark_before(a, left.a + moved) == "end" == mark_before(b, left.b + moved)


def select_runs(a: Normal, b: Normal, runs: Runs) -> Runs:
    """Return the neighbouring runs with the most evidence after the cost of their gaps."""
    best, best_from, best_to = -1.0, 0, 0
    total, begun = 0.0, 0
    for index, run in enumerate(runs):
        if index:
            total -= price_gap(a, b, runs[index - 1], run)
        if total <= 0:
            total, begun = 0.0, index
        total += weigh_run(a, run)
        if total > best:
            best, best_from, best_to = total, begun, index
    return runs[best_from : best_to + 1]


def score_runs(a: Normal, b: Normal, runs: Runs) -> float:
    """Return the evidence in shared runs less the cost of the gaps between them."""
    bits = weigh_runs(a, runs)
    for left, right in pairwise(runs):
        bits -= price_gap(a, b, left, right)
    return bits


def trim_strays(a: Normal, b: Normal, runs: Runs) -> Runs:
    """Return ``runs`` without words of grammar at either end beyond a gap with other words."""
    while len(runs) > 1 and is_stray(a, b, runs[0], runs[0], runs[1]):
        runs = runs[1:]
    while len(runs) > 1 and is_stray(a, b, runs[-1], runs[-2], runs[-1]):
        runs = runs[:-1]
    return runs


def is_stray(a: Normal, b: Normal, run: Run, left: Run, right: Run) -> bool:
    """Tell whether a run may match by chance: a little grammar, and content in the gap."""
    if run.length > STRAY_WORDS or is_content(max(a.codes[run.a : run.a + run.length])):
        return False
    gap = make_gap(a, b, left, right)
    return gap.a.has_content or gap.b.has_content


def extend_runs(a: Normal, b: Normal, runs: Runs) -> Runs:
    """Return ``runs`` with the first and last lengthened over equal words beside them."""
    first = runs[0]
    ahead = count_alike_before(a.codes[: first.a], b.codes[: first.b])
    if ahead:
        runs = (Run(first.a - ahead, first.b - ahead, first.length + ahead), *runs[1:])
    last = runs[-1]
    behind = count_alike(a.codes[last.a + last.length :], b.codes[last.b + last.length :])
    return (*runs[:-1], Run(last.a, last.b, last.length + behind)) if behind else runs


def count_alike(one: str, other: str) -> int:
    """Return how many codes two strings have in common before they differ."""
    most, alike = min(len(one), len(other)), 0
    while alike < most and one[alike] == other[alike]:
        alike += 1
    return alike


def count_alike_before(one: str, other: str) -> int:
    """Return how many codes two strings have in common at their ends."""
    return count_alike(one[::-1], other[::-1]) if one[-1:] == other[-1:] else 0
