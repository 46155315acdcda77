"""Word lists for matching: tab-separated files that name their source and licence in their head."""

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=16)
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the word list ``name``, comments left out."""
    text = files(__name__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)


@lru_cache(maxsize=16)
def read_words(name: str) -> frozenset[str]:
    """Return the first column of the word list ``name``."""
    return frozenset(row[0] for row in read_rows(name))


@lru_cache(maxsize=16)
def read_forms(name: str) -> dict[str, tuple[str, ...]]:
    """Return the second column of the word list ``name``, as words, by the first."""
    return {row[0]: tuple(row[1].split()) for row in read_rows(name)}
