"""The word lists of this room: tab-separated files whose heads name source and licence."""

from functools import cache
from importlib.resources import files


@cache
def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of ``name``.tsv, without its comments and blank lines."""
    text = (files(__name__) / f"{name}.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)


@cache
def read_map(name: str) -> dict[str, str]:
    """Return the first two columns of ``name``.tsv as a dictionary."""
    return {row[0]: row[1] for row in read_table(name)}


@cache
def read_words(name: str) -> frozenset[str]:
    """Return the first column of ``name``.tsv."""
    return frozenset(row[0] for row in read_table(name))
