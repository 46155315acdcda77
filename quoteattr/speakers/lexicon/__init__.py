"""The word lists of this room: tab-separated files whose heads name source and licence."""

from functools import cache, partial

from quoteattr.text.word_lists import read_word_list

read_table = partial(read_word_list, __name__)


@cache
def read_map(name: str) -> dict[str, str]:
    """Return the first two columns of ``name``.tsv as a dictionary."""
    return {row[0]: row[1] for row in read_table(name)}


@cache
def read_words(name: str) -> frozenset[str]:
    """Return the first column of ``name``.tsv."""
    return frozenset(row[0] for row in read_table(name))
