"""Word lists: tab-separated data files that name their source and licence in their first lines."""

from functools import lru_cache
from importlib.resources import files

from attrs import frozen

from quoteattr.records import Act

# In the place of frames: the rules pass this word by, and the tagger alone may find it a cue.
UNRULED = "-"


@frozen
class CueEntry:
    """A word that reports, the act it reports, and the frames it takes (see the files' heads)."""

    lemma: str
    act: Act
    frames: str


def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the word list ``name``, comments left out."""
    text = files(__name__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)


@lru_cache(maxsize=8)
def read_cues(name: str) -> dict[str, CueEntry]:
    """Return the entries of a list of reporting words, by lemma."""
    return {row[0]: CueEntry(row[0], row[1], row[2]) for row in read_rows(name)}  # type: ignore[arg-type]  # the test of the lists checks every act
