"""What a possible misquote changes, in plain words: “shall” printed as “shall not”."""

from collections.abc import Iterator

from attrs import frozen

from quoteattr.crossref import relate
from quoteattr.crossref.matching.comparison import TextComparison
from quoteattr.crossref.matching.edits import MEANING_CHANGES
from quoteattr.crossref.matching.segments import Gap, Segment
from quoteattr.views.word_diff import compare_words, shorten

# More differences than these are another wording, which is read and not listed.
MOST_DIFFERENCES = 3
# A longer difference is told by its ends.
MOST_WORDS = 12


@frozen
class Difference:
    """Words of the text that is shown, and what a paper printed in their place."""

    shown: str
    printed: str

    def __str__(self) -> str:
        if not self.printed:
            return f"“{self.shown}” left out"
        if not self.shown:
            return f"“{self.printed}” put in"
        return f"“{self.shown}” printed as “{self.printed}”"


def list_differences(shown: str, printed: str) -> tuple[Difference, ...]:
    """Return the differences that turn the meaning round; if none does by itself, all inside."""
    found = tuple(_find_bearing(shown, printed)) or tuple(_find_inner(shown, printed))
    told = (Difference(shorten(d.shown, MOST_WORDS), shorten(d.printed, MOST_WORDS)) for d in found)
    return tuple(dict.fromkeys(told))[:MOST_DIFFERENCES]


def _find_bearing(shown: str, printed: str) -> Iterator[Difference]:
    """Yield each gap between two texts that bears the meaning."""
    relation = relate(shown, printed)
    if relation and relation.alignment:
        for edit in TextComparison(relation.alignment).changes:
            if edit.kind in MEANING_CHANGES:
                yield _word_gap(edit.gap)


def _word_gap(gap: Gap) -> Difference:
    """Return a gap; with the word beside it where one text prints nothing there."""
    sides = (gap.a, gap.b)
    if not all(side.length for side in sides):
        before = int(all(side.start for side in sides))
        sides = (_widen(gap.a, before), _widen(gap.b, before))
    return Difference(*(side.printed for side in sides))


def _widen(side: Segment, before: int) -> Segment:
    """Return a stretch with the word before it, or at the start of its text the one behind it."""
    end = side.end + (1 - before)
    return Segment(side.of, side.start - before, min(end, len(side.of.codes)))


def _find_inner(shown: str, printed: str) -> Iterator[Difference]:
    """Yield what differs between the first and the last words that two texts share."""
    passages = compare_words(shown, printed)
    same = [number for number, passage in enumerate(passages) if passage.kind == "same"]
    for passage in passages[min(same, default=0) : max(same, default=0)]:
        if passage.kind != "same":
            words = passage.printed if passage.kind != "cut" else ""
            yield Difference(passage.instead_of.strip(), words.strip())
