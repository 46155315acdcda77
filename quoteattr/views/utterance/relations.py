"""How a printing relates to the text beside it, in words for people: one table for all views."""

from collections.abc import Mapping, Sequence

from quoteattr.languages.word_lists import read_data
from quoteattr.views.word_diff import WORD, Passage, PassageKind

MISQUOTE = "altered"
# What shares no word with the text that is shown belongs to it by a third printing, with both.
OTHER_WORDS = "apart"
# What a reader can see for himself, whatever a printing was compared with when it was found.
VISIBLE: Mapping[frozenset[PassageKind], str] = {
    frozenset(): "identical",
    frozenset({"added"}): "fuller",
    frozenset({"cut"}): "contained",
    frozenset({"cut", "added"}): "overlapping",
    frozenset({"changed"}): "variant",
    frozenset({"changed", "added"}): "fuller",
    frozenset({"changed", "cut"}): "contained",
    frozenset({"changed", "cut", "added"}): "overlapping",
}
# Relations that say more than which words are there.
JUDGED = frozenset({MISQUOTE, "variant", "reported"})


def name_relation(relation: str) -> str:
    """Return a relation in words; one that the table does not have is called as it is."""
    rows = read_data("quoteattr.views.utterance", "relations")
    return next((words for kind, words in rows if kind == relation), relation)


def describe_relation(relation: str, passages: Sequence[Passage]) -> str:
    """Return in words how a printing stands to the text that it is shown beside.

    What a reader can see for himself comes first: no difference is none, whatever the relation.
    """
    differences = frozenset(passage.kind for passage in passages) - {"same"}
    if relation == MISQUOTE:
        return name_relation(MISQUOTE)
    if differences and not share_words(passages):
        return name_relation(relation if relation in JUDGED else OTHER_WORDS)
    if differences and relation in JUDGED:
        return name_relation(relation)
    return name_relation(VISIBLE[differences])


def share_words(passages: Sequence[Passage]) -> bool:
    """Tell whether two texts have any word in common."""
    return any(passage.kind == "same" and WORD.search(passage.printed) for passage in passages)
