"""Two texts laid side by side, word by word: the blocks they share and the gaps between."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from attrs import frozen

from quoteattr.crossref.matching.edits import is_bare_denial, may_be_respelled
from quoteattr.crossref.matching.matching_blocks import (
    count_alike,
    count_alike_before,
    extend_blocks,
    find_blocks,
    find_unbroken,
    score_blocks,
    select_blocks,
    slide_gaps,
    trim_begun,
    trim_strays,
)
from quoteattr.crossref.matching.segments import (
    Gap,
    MatchingBlock,
    MatchingBlocks,
    Segment,
    make_gap,
    weigh_blocks,
)
from quoteattr.crossref.matching.thresholds import LEAST_OVERLAP, LEAST_VARIANT, is_covered
from quoteattr.crossref.text.normalise import NormalText

# Words at an edge stand in each other's place where no more than this many are left there.
EDGE_WORDS = 3


@frozen(slots=False)
class Alignment:
    """The part of two texts that says the same: shared ``blocks``, the gaps between, the flanks.

    The flanks are what each text prints before and after that part, which goes from ``start`` to
    ``end`` in each, short edges included. ``bits`` is the evidence in the shared words, less the
    cost of the gaps between them.
    """

    a: NormalText
    b: NormalText
    blocks: MatchingBlocks
    start: tuple[int, int]
    end: tuple[int, int]
    bits: float

    @property
    def left(self) -> tuple[int, int]:
        """The number of words of each text behind the aligned ones."""
        return len(self.a.codes) - self.end[0], len(self.b.codes) - self.end[1]

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """The places where the two texts differ, in order, the flanks left out."""
        return tuple(walk_gaps(self.a, self.b, self.blocks))

    @cached_property
    def flanks(self) -> tuple[tuple[Segment, Segment], tuple[Segment, Segment]]:
        """What stands before and after the aligned words: of the first text, of the second."""
        texts = ((self.a, self.start[0], self.end[0]), (self.b, self.start[1], self.end[1]))
        before_a, before_b = (Segment(text, 0, start) for text, start, _ in texts)
        after_a, after_b = (Segment(text, end, len(text.codes)) for text, _, end in texts)
        return (before_a, after_a), (before_b, after_b)

    @property
    def outer_gaps(self) -> Iterator[Gap]:
        """What stands between the aligned words and those that both texts begin or end with.

        Words of grammar beyond another word may prove too little to be aligned themselves.
        """
        (start_a, start_b), (end_a, end_b), (left_a, left_b) = self.start, self.end, self.left
        if first := count_alike(self.a.codes[:start_a], self.b.codes[:start_b]):
            yield Gap(Segment(self.a, first, start_a), Segment(self.b, first, start_b))
        if last := count_alike_before(self.a.codes[end_a:], self.b.codes[end_b:]):
            behind_a, behind_b = end_a + left_a - last, end_b + left_b - last
            yield Gap(Segment(self.a, end_a, behind_a), Segment(self.b, end_b, behind_b))


def make_alignment(a: NormalText, b: NormalText, blocks: MatchingBlocks) -> Alignment:
    """Return the alignment of two texts that share these blocks."""
    start, end = find_start(blocks[0]), find_end(a, b, blocks[-1])
    return Alignment(a, b, blocks, start, end, score_blocks(a, b, blocks))


def find_start(first: MatchingBlock) -> tuple[int, int]:
    """Return the first aligned word of each text, a short edge before the first run included."""
    before_a, before_b = measure_edges(first.a, first.b)
    return first.a - before_a, first.b - before_b


def find_end(a: NormalText, b: NormalText, last: MatchingBlock) -> tuple[int, int]:
    """Return the end of the aligned words of each text, a short edge included."""
    end_a, end_b = last.a + last.length, last.b + last.length
    after_a, after_b = measure_edges(len(a.codes) - end_a, len(b.codes) - end_b)
    return end_a + after_a, end_b + after_b


def walk_gaps(a: NormalText, b: NormalText, blocks: MatchingBlocks) -> Iterator[Gap]:
    """Yield what two texts print beside and between blocks that they share, where they differ."""
    first, last = blocks[0], blocks[-1]
    start_a, start_b = find_start(first)
    if start_a < first.a or start_b < first.b:
        yield Gap(Segment(a, start_a, first.a), Segment(b, start_b, first.b), "start")
    for left, right in pairwise(blocks):
        yield make_gap(a, b, left, right)
    behind_a, behind_b = last.a + last.length, last.b + last.length
    end_a, end_b = find_end(a, b, last)
    if behind_a < end_a or behind_b < end_b:
        yield Gap(Segment(a, behind_a, end_a), Segment(b, behind_b, end_b), "end")


def measure_coverage(
    a: NormalText, b: NormalText, bits: float, respelled: Iterable[Gap]
) -> tuple[float, float]:
    """Return the share of each text's evidence that both print, some of it in other spellings."""
    bits_a = bits_b = bits
    for gap in respelled:
        bits_a, bits_b = bits_a + gap.a.bits, bits_b + gap.b.bits
    return find_share(bits_a, a), find_share(bits_b, b)


def find_share(bits: float, text: NormalText) -> float:
    """Return the share of a text's evidence, the words in brackets left out, that some bits are."""
    return bits / max(text.unbracketed_bits[-1], bits)


def align_texts(a: NormalText, b: NormalText) -> Alignment | None:
    """Return the best alignment of two texts, or None where they share too little to look at.

    The longest common subsequence of words (Hyyrö's bit-parallel LCS, in rapidfuzz) gives the
    blocks; of these the stretch with the most evidence after the cost of its gaps is kept, as in
    a local alignment (Smith and Waterman 1981), so that stray small words are let go.
    """
    blocks = find_unbroken(a, b) or find_stretch(a, b)
    return make_alignment(a, b, blocks) if blocks else None


def find_stretch(a: NormalText, b: NormalText) -> MatchingBlocks:
    """Return the blocks of the stretch that proves most, or none."""
    found = [blocks for blocks in find_blocks(a, b) if can_relate(a, b, blocks)]
    cores = [find_core(a, b, blocks) for blocks in found]
    if len(cores) > 1:
        cores.sort(key=lambda blocks: -score_blocks(a, b, blocks))
    return trim_begun(a, b, extend_blocks(a, b, cores[0])) if cores else ()


def can_relate(a: NormalText, b: NormalText, blocks: MatchingBlocks) -> bool:
    """Tell whether what two texts share may be as much as any relation asks for.

    It is told before any gap has a cost, and as if all that may be another spelling was one; for
    most pairs it is too little even if every gap was.
    """
    bits = weigh_blocks(a, blocks)
    if bits >= LEAST_OVERLAP:
        return True
    if bits < LEAST_VARIANT or not is_covered(bits, bound_coverage(a, b, blocks)):
        return False
    gaps = filter(may_cost_nothing, walk_gaps(a, b, blocks))
    return is_covered(bits, measure_coverage(a, b, bits, gaps))


def bound_coverage(a: NormalText, b: NormalText, blocks: MatchingBlocks) -> tuple[float, float]:
    """Return the coverage if all gaps were other spellings: that of the aligned words whole."""
    (start_a, start_b), (end_a, end_b) = find_start(blocks[0]), find_end(a, b, blocks[-1])
    bits_a, bits_b = a.bits[end_a] - a.bits[start_a], b.bits[end_b] - b.bits[start_b]
    return find_share(bits_a, a), find_share(bits_b, b)


def may_cost_nothing(gap: Gap) -> bool:
    """Tell whether a gap may be another spelling, or a denial of what is shared."""
    return may_be_respelled(gap) or is_bare_denial(gap)


def find_core(a: NormalText, b: NormalText, blocks: MatchingBlocks) -> MatchingBlocks:
    """Return the neighbouring blocks that prove most, before they are lengthened."""
    if len(blocks) == 1:
        return blocks
    return trim_strays(a, b, select_blocks(a, b, slide_gaps(a, b, blocks)))


def measure_edges(a: int, b: int) -> tuple[int, int]:
    """Return how many of ``a`` and ``b`` words beside the outermost run are compared with it.

    All of them where both are few. Where one text goes on, as many as the other still has: its
    last word may be printed for another.
    """
    if a <= EDGE_WORDS and b <= EDGE_WORDS:
        return a, b
    fewer = min(a, b)
    return (fewer, fewer) if fewer <= EDGE_WORDS else (0, 0)


def turn_alignment(alignment: Alignment) -> Alignment:
    """Return the alignment with its two texts changed over."""
    blocks = tuple(MatchingBlock(block.b, block.a, block.length) for block in alignment.blocks)
    start, end = alignment.start[::-1], alignment.end[::-1]
    return Alignment(alignment.b, alignment.a, blocks, start, end, alignment.bits)


def describe_alignment(alignment: Alignment) -> tuple[tuple[str, str], ...]:
    """Return matching blocks and gaps in order, each as the two texts printed it."""
    a, b = alignment.a, alignment.b
    blocks = [
        (Segment(a, block.a, block.a + block.length), Segment(b, block.b, block.b + block.length))
        for block in alignment.blocks
    ]
    pairs = [*blocks, *((gap.a, gap.b) for gap in alignment.gaps)]
    pairs.sort(key=lambda pair: (pair[0].start, pair[1].start, pair[0].end))
    return tuple((first.printed, second.printed) for first, second in pairs)
