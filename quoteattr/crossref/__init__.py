"""Where else was it printed: printings of one utterance found across articles."""

from quoteattr.crossref.corpus import Corpus
from quoteattr.crossref.records import (
    Conflict,
    KeywordInContext,
    Occurrence,
    Speaker,
    Utterance,
)
from quoteattr.crossref.relation import Relation, relate

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
