"""Word lists for matching: tab-separated files that name their source and licence in their head."""

from functools import lru_cache, partial

from quoteattr.text.word_lists import read_word_list

read_rows = partial(read_word_list, __name__)


@lru_cache(maxsize=16)
def read_words(name: str) -> frozenset[str]:
    """Return the first column of the word list ``name``."""
    return frozenset(row[0] for row in read_rows(name))


@lru_cache(maxsize=16)
def read_forms(name: str) -> dict[str, tuple[str, ...]]:
    """Return the second column of the word list ``name``, as words, by the first."""
    return {row[0]: tuple(row[1].split()) for row in read_rows(name)}
