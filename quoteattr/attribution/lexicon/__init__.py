"""The words that report: verbs and nouns, each with the act it reports and what it takes."""

from functools import lru_cache, partial

from attrs import frozen

from quoteattr.records import Act
from quoteattr.text.word_lists import read_word_list

# In the place of frames: the rules pass this word by, and the tagger alone may find it a cue.
UNRULED = "-"

read_rows = partial(read_word_list, __name__)


@frozen
class CueEntry:
    """A word that reports, the act it reports, and the frames it takes (see the files' heads)."""

    lemma: str
    act: Act
    frames: str


@lru_cache(maxsize=8)
def read_cues(name: str) -> dict[str, CueEntry]:
    """Return the entries of a list of reporting words, by lemma."""
    return {row[0]: CueEntry(row[0], row[1], row[2]) for row in read_rows(name)}  # type: ignore[arg-type]  # the test of the lists checks every act
