"""Word lists: tab-separated data files that name their source and licence in their first lines."""

from functools import cache
from importlib.resources import files


@cache
def read_word_list(package: str, name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of ``name``.tsv in ``package``, comments and blank lines left out."""
    text = (files(package) / f"{name}.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)
