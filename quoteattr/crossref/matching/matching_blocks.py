"""Matching blocks: the runs of words that two texts share, and which of them belong together."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from quoteattr.crossref.matching.segments import (
    MatchingBlock,
    MatchingBlocks,
    ends_sentence,
    make_gap,
    mark_before,
    price_gap,
    weigh_block,
    weigh_blocks,
)
from quoteattr.crossref.text.normalise import NormalText
from quoteattr.crossref.text.vocabulary import FIRST_CONTENT, is_content

# No more words of grammar than these match by chance at the far side of a gap.
STRAY_WORDS = 2


def find_unbroken(a: NormalText, b: NormalText) -> MatchingBlocks:
    """Return the one run that the shorter text is, if it stands unbroken in the other one."""
    if len(a.codes) > len(b.codes):
        return tuple(MatchingBlock(block.b, block.a, block.length) for block in find_unbroken(b, a))
    inside = b.codes.find(a.codes) if a.codes else -1
    return (MatchingBlock(0, inside, len(a.codes)),) if inside >= 0 else ()


def find_blocks(a: NormalText, b: NormalText) -> Iterator[MatchingBlocks]:
    """Yield the words that two texts share in the same order, if any, found from either end.

    Each word is compared as one symbol. A text that repeats itself can be laid beside another in
    several ways of the same length, and the two ends choose differently; but little depends on
    it where only words of grammar repeat.
    """
    ahead = _list_common_blocks(a.codes, b.codes)
    if ahead:
        yield drop_lone_words(a, ahead)
    if len(ahead) > 1 and (a.repeats or b.repeats):
        back = _list_common_blocks(a.codes[::-1], b.codes[::-1])
        ends = len(a.codes), len(b.codes)
        turned = [MatchingBlock(ends[0] - i - n, ends[1] - j - n, n) for i, j, n in reversed(back)]
        if turned != ahead:
            yield drop_lone_words(a, turned)


def _list_common_blocks(a: str, b: str) -> list[MatchingBlock]:
    blocks = LCSseq.editops(a, b).as_matching_blocks()
    return [MatchingBlock(block.a, block.b, block.size) for block in blocks if block.size]


def drop_lone_words(a: NormalText, blocks: Sequence[MatchingBlock]) -> MatchingBlocks:
    """Return ``blocks`` without single words of grammar that stand among other words on each side.

    Any two long texts have some in common, and they prove nothing.
    """
    if len(blocks) == 1 or all(length > 1 for _, _, length in blocks):
        return tuple(blocks)
    kept: list[MatchingBlock] = []
    for index, block in enumerate(blocks):
        if block.length == 1 and a.codes[block.a] < FIRST_CONTENT:
            left, right = blocks[max(index - 1, 0)], blocks[min(index + 1, len(blocks) - 1)]
            if not (is_next(left, block) or is_next(block, right)):
                continue
        kept.append(block)
    return tuple(kept)


def is_next(left: MatchingBlock, right: MatchingBlock) -> bool:
    """Tell whether one run follows on the other in either text."""
    return left.a + left.length == right.a or left.b + left.length == right.b


def slide_gaps(a: NormalText, b: NormalText, blocks: MatchingBlocks) -> MatchingBlocks:
    """Return ``blocks`` with each gap moved to where a sentence begins, if the words allow it.

    Where a text repeats itself ("I have not X. I have not Y."), several places of the gap give
    the same blocks; a reader sees the one that leaves sentences whole, and if a gap can be moved
    over all of the next run, it is none.
    """
    slid: list[MatchingBlock] = [blocks[0]]
    for block in blocks[1:]:
        left = slid[-1]
        moves = list_moves(a, b, left, block)
        if len(moves) == 1:
            slid.append(block)
            continue
        if moves[-1] == block.length:
            slid[-1] = MatchingBlock(left.a, left.b, left.length + block.length)
            continue
        best = max(moves, key=lambda move: (begins_sentence(a, b, left, move), -abs(move)))
        slid[-1] = MatchingBlock(left.a, left.b, left.length + best)
        slid.append(MatchingBlock(block.a + best, block.b + best, block.length - best))
    return tuple(block for block in slid if block.length)


def list_moves(a: NormalText, b: NormalText, left: MatchingBlock, right: MatchingBlock) -> range:
    """Return by how many words the gap between two blocks can move, 0 among them."""
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


def begins_sentence(a: NormalText, b: NormalText, left: MatchingBlock, move: int) -> bool:
    """Tell whether a sentence begins in both texts where the gap would, once moved."""
    moved = left.length + move
    return mark_before(a, left.a + moved) == "end" == mark_before(b, left.b + moved)


def select_blocks(a: NormalText, b: NormalText, blocks: MatchingBlocks) -> MatchingBlocks:
    """Return the neighbouring blocks with the most evidence after the cost of their gaps."""
    best, best_from, best_to = -1.0, 0, 0
    total, begun = 0.0, 0
    for index, block in enumerate(blocks):
        if index:
            total -= price_gap(a, b, blocks[index - 1], block)
        if total <= 0:
            total, begun = 0.0, index
        total += weigh_block(a, block)
        if total > best:
            best, best_from, best_to = total, begun, index
    return blocks[best_from : best_to + 1]


def score_blocks(a: NormalText, b: NormalText, blocks: MatchingBlocks) -> float:
    """Return the evidence in matching blocks less the cost of the gaps between them."""
    bits = weigh_blocks(a, blocks)
    for left, right in pairwise(blocks):
        bits -= price_gap(a, b, left, right)
    return bits


def trim_strays(a: NormalText, b: NormalText, blocks: MatchingBlocks) -> MatchingBlocks:
    """Return ``blocks`` without words of grammar at either end beyond a gap with other words."""
    while len(blocks) > 1 and is_stray(a, b, blocks[0], blocks[0], blocks[1]):
        blocks = blocks[1:]
    while len(blocks) > 1 and is_stray(a, b, blocks[-1], blocks[-2], blocks[-1]):
        blocks = blocks[:-1]
    return blocks


def is_stray(
    a: NormalText, b: NormalText, block: MatchingBlock, left: MatchingBlock, right: MatchingBlock
) -> bool:
    """Tell whether a run may match by chance: a little grammar, and content in the gap."""
    if block.length > STRAY_WORDS or is_content(max(a.codes[block.a : block.a + block.length])):
        return False
    gap = make_gap(a, b, left, right)
    return gap.a.has_content or gap.b.has_content


def extend_blocks(a: NormalText, b: NormalText, blocks: MatchingBlocks) -> MatchingBlocks:
    """Return ``blocks`` with the first and last lengthened over equal words beside them."""
    first = blocks[0]
    ahead = count_alike_before(a.codes[: first.a], b.codes[: first.b])
    if ahead:
        blocks = (
            MatchingBlock(first.a - ahead, first.b - ahead, first.length + ahead),
            *blocks[1:],
        )
    last = blocks[-1]
    behind = count_alike(a.codes[last.a + last.length :], b.codes[last.b + last.length :])
    return (*blocks[:-1], MatchingBlock(last.a, last.b, last.length + behind)) if behind else blocks


def trim_begun(a: NormalText, b: NormalText, blocks: MatchingBlocks) -> MatchingBlocks:
    """Return ``blocks`` without words of grammar that begin another sentence in both texts.

    "It held. I was there." and "It held. I am glad." share one sentence, and an "I" by chance.
    """
    last = blocks[-1]
    end_a, end_b = last.a + last.length, last.b + last.length
    if end_a == len(a.codes) or end_b == len(b.codes):
        return blocks
    for length in range(1, min(STRAY_WORDS, last.length - 1) + 1):
        if is_content(a.codes[end_a - length]):
            return blocks
        if ends_sentence(a, end_a - length) and ends_sentence(b, end_b - length):
            return (*blocks[:-1], MatchingBlock(last.a, last.b, last.length - length))
    return blocks


def count_alike(one: str, other: str) -> int:
    """Return how many codes two strings have in common before they differ."""
    most, alike = min(len(one), len(other)), 0
    while alike < most and one[alike] == other[alike]:
        alike += 1
    return alike


def count_alike_before(one: str, other: str) -> int:
    """Return how many codes two strings have in common at their ends."""
    return count_alike(one[::-1], other[::-1]) if one[-1:] == other[-1:] else 0
