"""Candidates for quotation marks: their shape, and what the characters beside them suggest."""

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from typing import Literal

from attrs import frozen

from quoteattr.text.white_space import is_gap

Family = Literal["double", "single", "angle", "single angle"]


class MarkRole(Enum):
    """What a mark does, as far as its shape and its neighbours tell."""

    OPEN = "opens"
    LIKELY_OPEN = "opens; a straight mark that may be set before the wrong space"
    CLOSE = "closes"
    EITHER = "closes what is open, else opens"
    MAYBE_OPEN = "opens, or is an apostrophe"
    MAYBE_CLOSE = "closes, or is an apostrophe or a prime"


@frozen
class Mark:
    """A quotation mark at ``start`` to ``end`` (two code points for doubled characters)."""

    start: int
    end: int
    family: Family
    role: MarkRole


@frozen
class MarkCandidate:
    """A printed character that may be a mark, with what stands before and after its run of marks.

    Marks that touch (``“‘``) share their neighbours, so that each is judged by the words outside.
    ``before`` and ``after`` are "" at the ends of the paragraph.
    """

    start: int
    printed: str
    before: str
    after: str

    @property
    def end(self) -> int:
        """Where the candidate ends."""
        return self.start + len(self.printed)

    @property
    def leans_open(self) -> bool:
        """A gap before and a word after."""
        return _may_precede_opener(self.before) and not is_gap(self.after)

    @property
    def leans_close(self) -> bool:
        """A word before and a gap or punctuation after."""
        return _may_follow_closer(self.after) and not is_gap(self.before)


_MARKS = "\"“”„‟″＂«»‹›'‘’‚‛`´′＇"
# ‘‘ ’’ '' `` are two keystrokes for one double mark (typewriters, LaTeX, the Penn Treebank).
_CANDIDATE = re.compile(rf"``|''|‘‘|’’|[{_MARKS}]")
# Some styles set a thin space between marks that touch; the no-break space of feeds is no such.
_RUN = re.compile(rf"(?:{_CANDIDATE.pattern})(?:[\u2009\u200a\u202f]?(?:{_CANDIDATE.pattern}))*")
# After these a mark does not open, unless a space comes between.
_ENDS_WORDS = ".,;:!?…)]}%"
# Before these a mark does not close.
_BEGINS_WORDS = "([{$£€#@&"


def find_mark_candidates(text: str, start: int, end: int) -> Iterator[MarkCandidate]:
    """Yield the characters between ``start`` and ``end`` that may be quotation marks."""
    for run in _RUN.finditer(text, start, end):
        before = text[run.start() - 1] if run.start() > start else ""
        after = text[run.end()] if run.end() < end else ""
        for candidate in _CANDIDATE.finditer(text, *run.span()):
            yield MarkCandidate(candidate.start(), candidate.group(), before, after)


def is_mark(character: str) -> bool:
    """Tell whether a character may be a quotation mark, or half of one."""
    return character in _MARKS


def is_word(character: str) -> bool:
    """Tell whether a character is a letter, a digit or an accent on one."""
    return bool(character) and unicodedata.category(character)[0] in "LNM"


def _may_precede_opener(character: str) -> bool:
    return not is_word(character) and (not character or character not in _ENDS_WORDS)


def _may_follow_closer(character: str) -> bool:
    return not is_word(character) and (not character or character not in _BEGINS_WORDS)
