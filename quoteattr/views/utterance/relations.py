"""How a printing relates to the text beside it, in words for people: one table for all views."""

from collections.abc import Sequence

from quoteattr.text.word_lists import read_word_list
from quoteattr.views.word_diff import WORD, Passage

SAME_WORDS, MORE_WORDS = "identical", "fuller"
MISQUOTE = "altered"
# What shares no word with the text that is shown belongs to it by a third printing, with both.
OTHER_WORDS = "apart"


def name_relation(relation: str) -> str:
    """Return a relation in words; one that the table does not have is called as it is."""
    words: dict[str, str] = dict(read_word_list("quoteattr.views.utterance", "relations"))  # type: ignore[arg-type]  # rows of two
    return words.get(relation, relation)


def describe_relation(relation: str, passages: Sequence[Passage]) -> str:
    """Return in words how a printing stands to the text that it is shown beside.

    What a reader can see for himself comes first: no difference is none, whatever the relation.
    """
    differences = {passage.kind for passage in passages} - {"same"}
    if relation == MISQUOTE:
        return name_relation(MISQUOTE)
    if not differences:
        return name_relation(SAME_WORDS)
    if not any(passage.kind == "same" and WORD.search(passage.printed) for passage in passages):
        return name_relation(OTHER_WORDS)
    if relation == SAME_WORDS:
        return name_relation(MORE_WORDS if differences == {"added"} else "variant")
    return name_relation(relation)
