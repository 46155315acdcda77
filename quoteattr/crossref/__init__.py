"""Where else was it printed: printings of one utterance found across articles."""

from quoteattr.crossref.corpus import Corpus
from quoteattr.crossref.matching.relation import Relation, relate
from quoteattr.crossref.records import (
    Conflict,
    KeywordInContext,
    Occurrence,
    Speaker,
    Utterance,
)

__all__ = [
    "Conflict",
    "Corpus",
    "KeywordInContext",
    "Occurrence",
    "Relation",
    "Speaker",
    "Utterance",
    "relate",
]
