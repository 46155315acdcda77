"""What a single mark does: it opens, it closes, or it is an apostrophe or a prime."""

import re
from functools import cache

from quoteattr.languages.word_lists import read_rows
from quoteattr.text.marks.candidates import Mark, MarkCandidate, MarkRole, is_word
from quoteattr.text.white_space import is_gap

_OPENERS = frozenset("‘‚‛`")
_CLOSERS = frozenset("’´")
_STRAIGHT = frozenset("'′＇")
_APOSTROPHES = _STRAIGHT | _CLOSERS | _OPENERS
_WORD_AFTER = re.compile(r"[^\W\d_]{1,8}(?![^\W_])")
_WORD_BEFORE_LENGTH = 5
# '90s, '08: a decade or a year without its century.
_SHORT_YEAR = re.compile(r"\d\d(?:s|(?!\w|[.,]\d))")
# After these letters an apostrophe alone makes the possessive: workers', Marx', Cortez'.
_POSSESSIVE_ENDINGS = "sxzSXZ"
# goin', talkin': a dropped g.
_DROPPED_G = re.compile(r"\w{2}in\Z")
_LAST_LETTERS = re.compile(r"(?<![^\W\d_])[^\W\d_]*\Z")


@cache
def load_elisions() -> frozenset[tuple[str, str]]:
    """Return the pairs of side ("start" or "end") and word, from ``elisions.tsv``."""
    rows = read_rows("marks/elisions")
    return frozenset((side, word) for side, word in rows[1:])


def read_single(text: str, candidate: MarkCandidate) -> Mark | None:
    """Return the single mark that ``candidate`` is, or None where it can only be an apostrophe."""
    if candidate.printed not in _APOSTROPHES:
        return None
    if is_word(candidate.before) and is_word(candidate.after):
        return None
    if is_gap(candidate.before) and is_gap(candidate.after):
        return _mark(candidate, MarkRole.MAYBE_CLOSE)  # “…,” ’ with a space between the marks
    if candidate.leans_open and not candidate.leans_close:
        return _mark(candidate, _read_opener(text, candidate))
    if candidate.leans_close:
        return _mark(candidate, _read_closer(text, candidate))
    return _mark(candidate, _read_unspaced(candidate))


def _mark(candidate: MarkCandidate, role: MarkRole | None) -> Mark | None:
    return Mark(candidate.start, candidate.end, "single", role) if role else None


def _read_opener(text: str, candidate: MarkCandidate) -> MarkRole:
    if candidate.printed in _CLOSERS or _is_elided_start(text, candidate.end):
        return MarkRole.MAYBE_OPEN
    return MarkRole.OPEN if candidate.printed in _OPENERS else MarkRole.LIKELY_OPEN


def _read_closer(text: str, candidate: MarkCandidate) -> MarkRole | None:
    if not is_word(candidate.before):
        return MarkRole.CLOSE
    if candidate.before.isdigit() or candidate.before in _POSSESSIVE_ENDINGS:
        return MarkRole.MAYBE_CLOSE
    if is_gap(candidate.after):
        return _read_word_end(text, candidate.start)
    return MarkRole.CLOSE


def _read_word_end(text: str, position: int) -> MarkRole | None:
    """Judge a mark after a letter and before a space, by the word before it."""
    tail = _LAST_LETTERS.search(text[max(0, position - _WORD_BEFORE_LENGTH) : position])
    word = tail.group() if tail else ""
    if word in ("n", "N") and text[position - 2 : position - 1] in _APOSTROPHES:
        return None  # the second mark of rock 'n' roll
    if ("end", word.casefold()) in load_elisions() or _DROPPED_G.search(word):
        return MarkRole.MAYBE_CLOSE
    return MarkRole.CLOSE


def _read_unspaced(candidate: MarkCandidate) -> MarkRole | None:
    """Judge a mark that no space parts from the sentence before it or after it."""
    if is_word(candidate.before) or not is_word(candidate.after):
        return None
    if candidate.printed in _STRAIGHT:
        return MarkRole.EITHER
    return MarkRole.OPEN if candidate.printed in _OPENERS else MarkRole.CLOSE


def _is_elided_start(text: str, position: int) -> bool:
    if _SHORT_YEAR.match(text, position):
        return True
    word = _WORD_AFTER.match(text, position)
    return word is not None and ("start", word.group().casefold()) in load_elisions()
