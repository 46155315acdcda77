"""How two printings relate: an ordered table of rules over their alignment."""

from collections.abc import Callable, Mapping
from typing import Literal

from attrs import field, frozen

from quoteattr.crossref.matching.alignment import (
    Alignment,
    align_texts,
    describe_alignment,
    make_alignment,
    turn_alignment,
)
from quoteattr.crossref.matching.citations import is_cited
from quoteattr.crossref.matching.comparison import TextComparison
from quoteattr.crossref.matching.relation_kinds import RelationKind
from quoteattr.crossref.matching.segments import Gap, MatchingBlock, ends_sentence
from quoteattr.crossref.matching.thresholds import (
    LEAST_ALONE,
    LEAST_CUT,
    LEAST_OVERLAP,
    LEAST_SENTENCE,
    LEAST_SHARED,
    LEAST_VARIANT,
    WHOLE,
    is_covered,
    is_inside,
    is_misquotable,
)
from quoteattr.crossref.text.normalise import NormalText, normalise_text

# Where a contained text stands in the other one; "" for all other relations.
Place = Literal["", "start", "middle", "end"]

# By whether the longer text has words before and behind; none are left where cuts are all.
PLACES: Mapping[tuple[bool, bool], Place] = {
    (False, False): "",
    (False, True): "start",
    (True, True): "middle",
    (True, False): "end",
}

# A score is told to so many decimals.
SCORE_DIGITS = 4
# Another wording is a change of meaning where it outweighs this share of what is shared.
REWORDED_SHARE = 0.2


@frozen
class Relation:
    """How a second text relates to a first one.

    ``score`` is the share of the shorter one's evidence that both print, 0 to 1; ``same`` is
    False for ``altered``: a possible misquote. ``bits`` is the evidence itself, which grows with
    the length and rarity of what is shared.
    """

    kind: RelationKind
    score: float
    bits: float = field(repr=False)
    alignment: Alignment | None = field(repr=False, eq=False, default=None)

    @property
    def same(self) -> bool:
        """Whether the two are printings of one utterance."""
        return self.kind.same

    @property
    def place(self) -> Place:
        """Where the shorter text stands in the longer one, if it is a part."""
        if not self.kind.is_part or self.alignment is None:
            return ""
        return find_place(self.alignment)

    def diff(self) -> tuple[tuple[str, str], ...]:
        """Return the aligned words as printed, in order: of the first text, of the second.

        Matching blocks and differences take turns; an empty string stands where one prints nothing.
        """
        return describe_alignment(self.alignment) if self.alignment else ()


Rule = Callable[[TextComparison], RelationKind | None]


def relate(text_a: str, text_b: str) -> Relation | None:
    """Tell whether two texts are printings of one utterance, and how the second relates.

    None means that they are two utterances, as far as their words can tell: a part as common as
    "the right thing to do" says nothing of who said it, and when.
    """
    relation = relate_texts(normalise_text(text_a), normalise_text(text_b))
    if relation and relation.kind.is_part and relation.bits < LEAST_ALONE:
        return None
    return relation


def relate_texts(a: NormalText, b: NormalText) -> Relation | None:
    """Return how the second of two normalised texts relates to the first, whoever says them.

    The other way round it is the same, or the inverse of ``contained`` and ``fuller``.
    """
    if a.codes == b.codes and a.codes and a.surface == b.surface:
        whole = (MatchingBlock(0, 0, len(a.codes)),)
        return Relation(RelationKind.IDENTICAL, 1.0, a.bits[-1], make_alignment(a, b, whole))
    turned = (*rank_words(a.codes), a.text) > (*rank_words(b.codes), b.text)
    alignment = align_texts(b, a) if turned else align_texts(a, b)
    if alignment is None:
        return None
    comparison = TextComparison(alignment)
    if not is_arguable(comparison):
        return None
    kind = next((kind for rule in RULES if (kind := rule(comparison))), None)
    if kind is None:
        return None
    first, second = comparison.coverage
    inside = (first >= second) == turned  # whether ``b`` stands in ``a``
    shown = turn_alignment(alignment) if turned else alignment
    return Relation(
        kind if inside else kind.inverse,
        round(max(comparison.coverage), SCORE_DIGITS),
        comparison.bits,
        shown,
    )


def rank_words(codes: str) -> tuple[int, str]:
    """Return what tells which of two texts is laid beside the other: the shorter one.

    Their longest common subsequence need not be the same the other way round, nor its evidence.
    """
    return len(codes), codes


def is_arguable(comparison: TextComparison) -> bool:
    """Tell whether any rule can answer, before the gaps are judged.

    Each asks for most of one text, for one going on where the other ends, or for a long stretch.
    """
    bits = comparison.bits
    found = comparison.alignment
    if bits >= LEAST_SHARED or (bits >= LEAST_OVERLAP and find_lap(found)):
        return True
    if bits >= LEAST_SENTENCE and is_sentence(found):
        return True
    if not is_covered(bits, comparison.most_coverage):
        return False
    return is_covered(bits, comparison.coverage) or is_covered(bits, comparison.denied_coverage)


def find_lap(alignment: Alignment) -> Literal["", "inside", "across"]:
    """Tell whether one text is aligned from end to end, or goes on where the other ends."""
    (before_a, before_b), (after_a, after_b) = alignment.start, alignment.left
    if not (before_a or after_a) or not (before_b or after_b):
        return "inside"
    return "across" if not (before_b or after_a) or not (before_a or after_b) else ""


def is_sentence(alignment: Alignment) -> bool:
    """Tell whether what both print begins and ends with a sentence, or with all that is printed."""
    bounds = zip((alignment.a, alignment.b), alignment.start, alignment.end, strict=True)
    return all(
        ends_sentence(text, start) and ends_sentence(text, end) for text, start, end in bounds
    )


def find_altered(comparison: TextComparison) -> RelationKind | None:
    """All but the same words, and one of them turns the meaning round."""
    whole = is_misquotable(comparison.bits, comparison.denied_coverage)
    if whole and is_reworded(comparison):
        return RelationKind.ALTERED
    if not whole and comparison.bits < LEAST_OVERLAP:
        return None
    return RelationKind.ALTERED if comparison.is_turned else None


def find_variant(comparison: TextComparison) -> RelationKind | None:
    """Each text is the whole of the other, small words, spelling and brackets aside."""
    whole = min(comparison.coverage) >= WHOLE and comparison.bits >= LEAST_VARIANT
    return RelationKind.VARIANT if whole else None


def find_contained(comparison: TextComparison) -> RelationKind | None:
    """One text stands inside the other, and not as a phrase that this one cites."""
    if not is_inside(comparison.bits, comparison.coverage) or comparison.is_turned:
        return None
    return None if cites_phrase(comparison) else RelationKind.CONTAINED


def cites_phrase(comparison: TextComparison) -> bool:
    """Tell whether the longer text cites the shorter, words too few to prove who said them."""
    if comparison.bits >= LEAST_ALONE:
        return False
    found, (first, second) = comparison.alignment, comparison.coverage
    head, tail = found.blocks[0], found.blocks[-1]
    if first >= second:
        return is_cited(found.b, head.b, tail.b + tail.length)
    return is_cited(found.a, head.a, tail.a + tail.length)


def find_overlap(comparison: TextComparison) -> RelationKind | None:
    """The end of one text is the beginning of the other: two pieces of one passage.

    A text that is aligned from end to end, with cuts and not with other words, is contained.
    """
    if comparison.bits < LEAST_OVERLAP or is_divided(comparison):
        return None
    lap = find_lap(comparison.alignment)
    if lap == "inside":
        return RelationKind.CONTAINED if comparison.bits >= LEAST_CUT else None
    return RelationKind.OVERLAPPING if lap == "across" else None


def find_shared(comparison: TextComparison) -> RelationKind | None:
    """Each text has words of its own around a stretch too long to be shared by chance.

    Less is asked of what is a sentence, or some, in both.
    """
    asked = LEAST_SENTENCE if is_sentence(comparison.alignment) else LEAST_SHARED
    if comparison.bits < asked or is_divided(comparison):
        return None
    return RelationKind.OVERLAPPING


RULES: tuple[Rule, ...] = (
    find_altered,
    find_variant,
    find_contained,
    find_overlap,
    find_shared,
)


def is_reworded(comparison: TextComparison) -> bool:
    """Tell whether other words in the same place outweigh what they stand in.

    At an edge they stand in the same place only if both texts end there.
    """
    gaps = [
        change.gap
        for change in comparison.changes
        if change.kind == "reworded" and not (change.gap.edge and goes_on(change.gap))
    ]
    lost = sum(min(gap.a.bits, gap.b.bits) for gap in gaps)
    return lost > REWORDED_SHARE * comparison.bits


def goes_on(edge: Gap) -> bool:
    """Tell whether either text has more words beyond the edge."""
    if edge.edge == "start":
        return bool(edge.a.start or edge.b.start)
    return any(segment.end < len(segment.of.codes) for segment in (edge.a, edge.b))


def is_divided(comparison: TextComparison) -> bool:
    """Tell whether both texts go on from what they share, in mid-sentence and in other words.

    Two cuts from one speech cannot: they part at the end of a sentence, or one of them stops; and
    what is in one from end to end is cut there, not put in other words.
    """
    if is_reworded(comparison):
        return True
    (before_a, after_a), (before_b, after_b) = comparison.alignment.flanks
    gaps = [change.gap for change in comparison.changes]
    starts = [(before_a, before_b), *((gap.a, gap.b) for gap in gaps if gap.edge == "start")]
    ends = [(after_a, after_b), *((gap.a, gap.b) for gap in gaps if gap.edge == "end")]
    marked = [(a, b, a.end_mark or b.end_mark) for a, b in starts]
    marked += [(a, b, a.start_mark or b.start_mark) for a, b in ends]
    return any(a.has_content and b.has_content and not mark for a, b, mark in marked)


def find_place(alignment: Alignment) -> Place:
    """Return where one text stands in the other; nowhere if cuts are all that it left out."""
    flanks = zip(alignment.start, alignment.left, strict=True)
    before, after = max(flanks, key=sum)
    return PLACES[before > 0, after > 0]
