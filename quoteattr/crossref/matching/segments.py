"""Parts of two texts laid side by side: segments, gaps, matching blocks, what each is worth."""

from typing import Literal, NamedTuple

from quoteattr.crossref.text.normalise import (
    BITS_STEP,
    BRACKETED_LETTERS,
    FIRST_MARKED,
    MARK_OF,
    NormalText,
)
from quoteattr.crossref.text.vocabulary import is_content

# What a gap takes off the evidence of the blocks around it, in bits: a little to open it, then a
# share of what the words there would be worth; much less where a mark shows the place of a cut.
# Never more than the worth of a rare word or two, as cuts of any length are common.
OPEN_COST = 1.0
CUT_SHARE = 0.5
MARKED_SHARE = 0.1
MOST_COST = 12.0


class Segment(NamedTuple):
    """The words ``start`` to ``end`` (exclusive) of a text; it may be empty."""

    of: NormalText
    start: int
    end: int

    @property
    def length(self) -> int:
        """The number of words."""
        return self.end - self.start

    @property
    def codes(self) -> str:
        """The codes of the words."""
        return self.of.codes[self.start : self.end]

    @property
    def unbracketed(self) -> tuple[int, ...]:
        """The numbers of the words that do not stand in brackets."""
        numbers = range(self.start, self.end)
        if not self.of.has_brackets:
            return tuple(numbers)
        return tuple(i for i in numbers if self.of.marks[i] not in BRACKETED_LETTERS)

    @property
    def unbracketed_codes(self) -> str:
        """The codes of the words that do not stand in brackets."""
        return (
            "".join(self.of.codes[i] for i in self.unbracketed)
            if self.of.has_brackets
            else self.codes
        )

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms of the words."""
        return tuple(map(self.of.form_at, range(self.start, self.end)))

    @property
    def printed(self) -> str:
        """The words of the segment as they were printed."""
        return self.of.printed(self.start, self.end)

    @property
    def bits(self) -> float:
        """The evidence that the words would be if they were shared."""
        return self.of.bits[self.end] - self.of.bits[self.start]

    @property
    def has_content(self) -> bool:
        """Whether any of the words is more than grammar, those in brackets left out."""
        return is_content(max(self.unbracketed_codes, default=""))

    @property
    def start_mark(self) -> str:
        """The mark before the first word."""
        return mark_before(self.of, self.start)

    @property
    def end_mark(self) -> str:
        """The mark behind the last word."""
        return mark_before(self.of, self.end)


class Gap(NamedTuple):
    """What two texts print between two blocks, or beside the first or last, its ``edge``."""

    a: Segment
    b: Segment
    edge: Literal["", "start", "end"] = ""


class MatchingBlock(NamedTuple):
    """Words that both texts print: ``length`` words from ``a`` in one, from ``b`` in the other."""

    a: int
    b: int
    length: int


MatchingBlocks = tuple[MatchingBlock, ...]


def mark_before(text: NormalText, index: int) -> str:
    """Return the mark before the word ``index`` of a text; "end" behind the last word."""
    return MARK_OF[text.marks[index]] if index < len(text.marks) else "end"


def has_mark(text: NormalText, index: int) -> bool:
    """Tell whether there is a mark before the word ``index`` of a text, or the text's end."""
    return index >= len(text.marks) or text.marks[index] >= FIRST_MARKED


def shows_cut(text: NormalText, index: int) -> bool:
    """Tell whether dots before the word ``index`` show that words were left out.

    Where they follow on the end of a sentence the marks tell of that alone.
    """
    mark = mark_before(text, index)
    return mark == "ellipsis" or (mark == "end" and text.has_dots(index))


def make_gap(a: NormalText, b: NormalText, left: MatchingBlock, right: MatchingBlock) -> Gap:
    """Return what stands between two neighbouring blocks."""
    return Gap(
        Segment(a, left.a + left.length, right.a),
        Segment(b, left.b + left.length, right.b),
    )


def price_gap(a: NormalText, b: NormalText, left: MatchingBlock, right: MatchingBlock) -> float:
    """Return what the gap between two blocks takes off the evidence; words in brackets are free."""
    start_a, start_b = left.a + left.length, left.b + left.length
    own_a = a.unbracketed_bits[right.a] - a.unbracketed_bits[start_a]
    own_b = b.unbracketed_bits[right.b] - b.unbracketed_bits[start_b]
    if own_a + own_b == 0:
        return 0.0
    is_marked = (
        has_mark(a, right.a) or has_mark(b, right.b) or has_mark(a, start_a) or has_mark(b, start_b)
    )
    less, more = (own_a, own_b) if own_a < own_b else (own_b, own_a)
    share = MARKED_SHARE if is_marked else CUT_SHARE
    price = min(OPEN_COST + less + share * (more - less), MOST_COST)
    return round(price / BITS_STEP) * BITS_STEP


def weigh_block(a: NormalText, block: MatchingBlock) -> float:
    """Return the evidence in a shared run, in bits."""
    return a.bits[block.a + block.length] - a.bits[block.a]


def weigh_blocks(a: NormalText, blocks: MatchingBlocks) -> float:
    """Return the evidence in matching blocks, the gaps between them not counted."""
    added = 0.0
    for block in blocks:
        added += a.bits[block.a + block.length] - a.bits[block.a]
    return added
