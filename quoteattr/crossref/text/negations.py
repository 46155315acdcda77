"""Words that deny, by their codes, and how many words their denial reaches."""

from functools import lru_cache

from quoteattr.crossref.text.vocabulary import encode_form
from quoteattr.languages.word_lists import read_words

# What "not" before them does not deny: "not only" says that there is more.
ADDING = ("only", "just", "merely", "simply")
# A negation that one text was cut from governs what follows within this many words.
NEGATION_REACH = 2


def count_negations(codes: str) -> int:
    """Return how many of some words deny, by their codes."""
    denials = list_negations()
    if denials.isdisjoint(codes):
        return 0
    return sum(map(denials.__contains__, codes)) - sum(map(codes.count, list_additions()))


@lru_cache(maxsize=1)
def list_additions() -> tuple[str, ...]:
    """Return the codes of what adds and does not deny: "not only a departure, but …"."""
    return tuple(encode_form("not") + encode_form(word) for word in ADDING)


@lru_cache(maxsize=1)
def list_negations() -> frozenset[str]:
    """Return the codes of the words that deny."""
    return frozenset(map(encode_form, read_words("matching/negations")))
