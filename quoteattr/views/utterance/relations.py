"""How a printing relates to the text beside it, in words for people."""

from collections.abc import Mapping, Sequence

from quoteattr.crossref.matching.relation_kinds import RelationKind
from quoteattr.views.word_diff import WORD, Passage, PassageKind

# What shares no word with the text that is shown belongs to it by a third printing, with both.
OTHER_WORDS = "another part of what was said"
# What a reader can see for himself, whatever a printing was compared with when it was found.
VISIBLE: Mapping[frozenset[PassageKind], RelationKind] = {
    frozenset(): RelationKind.IDENTICAL,
    frozenset({"added"}): RelationKind.FULLER,
    frozenset({"cut"}): RelationKind.CONTAINED,
    frozenset({"cut", "added"}): RelationKind.OVERLAPPING,
    frozenset({"changed"}): RelationKind.VARIANT,
    frozenset({"changed", "added"}): RelationKind.FULLER,
    frozenset({"changed", "cut"}): RelationKind.CONTAINED,
    frozenset({"changed", "cut", "added"}): RelationKind.OVERLAPPING,
}
# Relations that say more than which words are there.
JUDGED = frozenset({RelationKind.ALTERED, RelationKind.VARIANT, RelationKind.REPORTED})


def describe_relation(relation: RelationKind, passages: Sequence[Passage]) -> str:
    """Return in words how a printing stands to the text that it is shown beside.

    What a reader can see for himself comes first: no difference is none, whatever the relation.
    """
    differences = frozenset(passage.kind for passage in passages) - {"same"}
    if relation == RelationKind.ALTERED:
        return relation.label
    if differences and not share_words(passages):
        return relation.label if relation in JUDGED else OTHER_WORDS
    if differences and relation in JUDGED:
        return relation.label
    return VISIBLE[differences].label


def share_words(passages: Sequence[Passage]) -> bool:
    """Tell whether two texts have any word in common."""
    return any(passage.kind == "same" and WORD.search(passage.printed) for passage in passages)
