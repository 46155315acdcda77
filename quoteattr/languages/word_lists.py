"""Word lists: tab-separated data files that name their source and licence in their first lines."""

from functools import cache
from importlib.resources import files

Rows = tuple[tuple[str, ...], ...]

ENGLISH = "quoteattr.languages.en"


@cache
def read_data(package: str, name: str) -> Rows:
    """Return the rows of ``name``.tsv in ``package``, comments and blank lines left out."""
    text = files(package).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)


def read_rows(name: str) -> Rows:
    """Return the rows of an English list, by its folder and name: "names/titles"."""
    return read_data(ENGLISH, name)


@cache
def read_words(name: str) -> frozenset[str]:
    """Return the first column of an English list."""
    return frozenset(row[0] for row in read_rows(name))


@cache
def read_map(name: str) -> dict[str, str]:
    """Return the second column of an English list by the first."""
    return {row[0]: row[1] for row in read_rows(name)}


@cache
def read_figures(name: str) -> dict[str, float]:
    """Return the second column of an English list, as numbers, by the first."""
    return {key: float(figure) for key, figure in read_map(name).items()}


@cache
def read_forms(name: str) -> dict[str, tuple[str, ...]]:
    """Return the second column of an English list, as words, by the first."""
    return {key: tuple(words.split()) for key, words in read_map(name).items()}
