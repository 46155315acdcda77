"""A word diff: a printing beside the fullest text, what it keeps, cuts, adds and changes."""

import re
from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from quoteattr.crossref.matching.alignment import align_texts
from quoteattr.crossref.matching.segments import MatchingBlocks
from quoteattr.crossref.text.normalise import NormalText, normalise_text

PassageKind = Literal["same", "cut", "added", "changed"]
# A longer stretch is read for its ends: the middle gives way to the number of its words.
MOST_PRINTED = 60
# Of a stretch that was not printed, less is enough to see what is missing.
MOST_CUT = 20

WORD = re.compile(r"\S+")

WordPairs = list[tuple[int, int]]


@frozen
class Passage:
    """A stretch of a printing.

    ``printed`` are its words here and ``instead_of`` those of the fullest text: both where they
    were changed, one where they were cut or added.
    """

    kind: PassageKind
    printed: str = ""
    instead_of: str = ""

    def shorten(self) -> "Passage":
        """Return the stretch as short as a reader needs it to compare."""
        return Passage(
            self.kind,
            shorten(self.printed, MOST_PRINTED),
            shorten(self.instead_of, MOST_CUT),
        )


def compare_words(fullest: str, printed: str) -> tuple[Passage, ...]:
    """Return the stretches of ``printed`` in order, each compared with ``fullest``.

    Words are the same in any case, in British or American spelling, and as contractions.
    Everything printed comes out, marks and spaces too; of the fullest text, what was cut.
    """
    if printed == fullest:
        return (Passage("same", printed),)
    a, b = normalise_text(fullest), normalise_text(printed)
    alignment = align_texts(a, b)
    if alignment is None:
        return (Passage("added", printed),)
    pairs = keep_whole_words(a, b, list_pairs(alignment.blocks))
    return tuple(_walk_passages(a, b, pairs))


def list_pairs(runs: MatchingBlocks) -> WordPairs:
    """Return the numbers of the words that two texts share: in the first, in the second."""
    return [(run.a + n, run.b + n) for run in runs for n in range(run.length)]


def keep_whole_words(a: NormalText, b: NormalText, pairs: WordPairs) -> WordPairs:
    """Return ``pairs`` without those that share a part of a printed word ("can" of "can't")."""
    torn_a = _find_torn(a, {i for i, _ in pairs})
    torn_b = _find_torn(b, {j for _, j in pairs})
    kept = [
        (i, j)
        for i, j in pairs
        if a.words[i].start not in torn_a and b.words[j].start not in torn_b
    ]
    return kept if len(kept) == len(pairs) else keep_whole_words(a, b, kept)


def _find_torn(text: NormalText, paired: set[int]) -> set[int]:
    """Return where the printed words stand of which a part is not paired."""
    return {word.start for number, word in enumerate(text.words) if number not in paired}


def _walk_passages(a: NormalText, b: NormalText, pairs: WordPairs) -> Iterator[Passage]:
    """Yield what differs before each pair and behind the last, and all that is the same."""
    at = next_a = next_b = 0
    for i, j in [*pairs, (len(a.words), len(b.words))]:
        if (next_a, next_b) != (i, j):
            start = b.words[next_b].start if next_b < len(b.words) else len(b.text)
            end = start + len(b.printed(next_b, j))
            if b.text[:start].endswith("[") and b.text[end:].startswith("]"):
                start, end = start - 1, end + 1  # an editor's word, brackets and all
            yield from _make_passage("same", b.text[at:start])
            yield _judge_passage(b.text[start:end], a.printed(next_a, i))
            at = end
        next_a, next_b = i + 1, j + 1
    yield from _make_passage("same", b.text[at:])


def _make_passage(kind: PassageKind, printed: str) -> Iterator[Passage]:
    if printed:
        yield Passage(kind, printed)


def _judge_passage(printed: str, instead_of: str) -> Passage:
    if not instead_of:
        return Passage("added", printed)
    return Passage("changed" if printed else "cut", printed, instead_of)


def shorten(words: str, most: int) -> str:
    """Return ``words`` with the middle taken out, and counted, where they are more than ``most``.

    White space at the ends is kept.
    """
    places = [match.span() for match in WORD.finditer(words)]
    if len(places) <= most:
        return words
    kept = most // 4  # at each end, so that what is left out is worth a pause
    left_out = len(places) - 2 * kept
    return f"{words[: places[kept - 1][1]]} [… {left_out} words …] {words[places[-kept][0] :]}"
