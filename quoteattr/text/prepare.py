"""A text made easy for a parser, without moving one character."""

import re
from collections.abc import Sequence

from quoteattr.spans import Span
from quoteattr.text.marks.quotation import Quotation
from quoteattr.text.truecase import truecase
from quoteattr.text.white_space import is_gap

_LINE_BREAKS = frozenset("\n\r")
# Breaks that a parser takes for a word.
_ODD_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")
# Invisible inside words (soft hyphen, joiners): a space there would cut the word in two.
_INSIDE_WORDS = frozenset("\u00ad\u200c\u200d\u2060")
# A dash that tokenizers leave glued to what stands before it: "…” ― Ana Ruiz".
_QUOTATION_DASH = "\u2015"
# Emoji with their joiners and variants: a parser takes them for nouns that belong to what follows.
# The numbers between them (❶, ➀, 🄁) are words, as ① is.
_EMOJI = "\u2600-\u2775\u2794-\u27bf\U0001f000-\U0001f0ff\U0001f10d-\U0001faff"
_PICTOGRAPHS = re.compile(rf"[{_EMOJI}][\u200d\ufe0f]*")

# A footnote's number behind a word, a stop or a mark: "“It holds,”[1] said Ruiz".
_FOOTNOTE = re.compile(r"(?<=\S)\[\d{1,3}\]")

# What a parser knows best, by the mark's keystrokes. Two make one token where they are alike; a
# space in the place of one would be a token of its own, and leads the parser astray.
_OPENERS = {1: "“", 2: "''"}
_CLOSERS = {1: "”", 2: "''"}


def prepare_for_parser(text: str, quotations: Sequence[Quotation]) -> str:
    """Return ``text`` with double marks around each quotation, of exactly the same length.

    Single, straight and foreign marks all become “ and ”, and those of two keystrokes '' on both
    sides. Odd spaces, controls, lone surrogates, invisible characters, emoji and the numbers of
    footnotes become spaces; line breaks and apostrophes stay.
    """
    cleaned = truecase(text.translate({ord(each): _clean(each) for each in set(text)}))
    characters = list(_FOOTNOTE.sub(_blank, _PICTOGRAPHS.sub(_blank, cleaned)))
    for quotation in quotations:
        for part, outer in zip(quotation.parts, quotation.outer, strict=True):
            opener = _find_printed(text, Span(outer.start, part.start))
            closer = _find_printed(text, Span(part.end, outer.end))
            _write(characters, opener, _OPENERS.get(len(opener), ""))
            _write(characters, closer, _CLOSERS.get(len(closer), ""))
    return "".join(characters)


def _clean(character: str) -> str:
    if character in _LINE_BREAKS or character in _INSIDE_WORDS:
        return character
    if character in _ODD_BREAKS:
        return "\n"
    if character == _QUOTATION_DASH:
        return "—"
    return " " if is_gap(character) else character


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _find_printed(text: str, span: Span) -> list[int]:
    return [position for position in range(span.start, span.end) if not is_gap(text[position])]


def _write(characters: list[str], positions: Sequence[int], written: str) -> None:
    for position, character in zip(positions, written, strict=True):
        characters[position] = character
