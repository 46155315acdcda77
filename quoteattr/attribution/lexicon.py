"""The words that report: verbs and nouns, each with the act it reports and what it takes."""

from functools import cache

from attrs import frozen

from quoteattr.languages.word_lists import read_rows
from quoteattr.records import Act

# In the place of frames: the rules pass this word by, and the tagger alone may find it a cue.
UNRULED = "-"


@frozen
class CueEntry:
    """A word that reports, the act it reports, and the frames it takes (see the files' heads)."""

    lemma: str
    act: Act
    frames: str


@cache
def read_cues(name: str) -> dict[str, CueEntry]:
    """Return the entries of a list of reporting words, by lemma."""
    return {row[0]: CueEntry(row[0], row[1], row[2]) for row in read_rows(f"reporting/{name}")}  # type: ignore[arg-type]  # the test of the lists checks every act
