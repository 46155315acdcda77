"""A text wholly in capitals in the letters that it would have in a paper, of the same length.

A parser knows "Tom Ek disagreed", and takes "TOM EK DISAGREED" for a name.
"""

import re
from collections.abc import Sequence

from quoteattr.languages.word_lists import read_figures, read_map, read_words
from quoteattr.text.folding import fold_letters

# Fewer letters in capitals are an acronym or a label.
MIN_LETTERS = 12
# A word that is rarer than this (in bits) may be a family name behind a first name: "LISA HORN".
RARE_BITS = 12.0
# A first name that is rarer than this is hardly another word: "LISA", not "MARK" and "HOPE".
NAME_BITS = 14.0
_APOSTROPHES = frozenset("’'")
_PLACES = ("names/nations", "names/capitals", "names/demonyms", "reporting/weekdays")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
# Between two words: what ends a sentence, or opens a quotation.
_SENTENCE_BREAK = re.compile(r"[.!?:\n“‘\"]")
# Endings of words whose stem alone a list of words may have: "disagreed".
_ENDINGS = ("ed", "d", "ing", "es", "s", "ly")


def truecase(text: str) -> str:
    """Return ``text`` with small letters, if it has none; else as it is."""
    if any(map(str.islower, text)) or sum(map(str.isalpha, text)) < MIN_LETTERS:
        return text
    found = list(_WORD.finditer(text))
    words = [fold_letters(match[0]) for match in found]
    characters = list(text)
    before = (0, *(match.end() for match in found))
    for at, match in enumerate(found):
        begins = at == 0 or _SENTENCE_BREAK.search(text, before[at], match.start()) is not None
        written = match[0] if _is_upper(words, at) else _write(match[0], words, at, begins)
        if len(written) == len(match[0]):  # "İ" has two letters when it is small
            characters[match.start() : match.end()] = written
    return "".join(characters)


def _write(word: str, words: Sequence[str], at: int, begins: bool) -> str:
    titled = _is_title(words[at]) and _is_name(words, at + 1)
    if not (begins or titled or _is_name(words, at)):
        return word.lower()
    first = len("O’") if word[1:2] in _APOSTROPHES else 0  # "O’Brien"
    return word[: first + 1] + word[first + 1 :].lower()


def _is_upper(words: Sequence[str], at: int) -> bool:
    return words[at] == "i" or words[at].upper() in read_map("names/acronyms")


def _is_title(word: str) -> bool:
    return word in read_map("names/titles")


def _is_name(words: Sequence[str], at: int) -> bool:
    """Tell whether a word is a name: a place, no English word, or one behind a first name."""
    if at >= len(words) or _is_common(words[at]):
        return False
    if any(words[at] in read_words(places) for places in _PLACES):
        return True
    follows = at > 0 and _is_first_name(words, at - 1)
    return follows or _is_first_name(words, at) or not _is_english(words[at])


def _is_first_name(words: Sequence[str], at: int) -> bool:
    """Tell whether a first name stands there; "MARK" is one behind a title or before a name."""
    if words[at] not in read_map("names/first_names") or _is_common(words[at]):
        return False
    titled = at > 0 and _is_title(words[at - 1])
    goes_on = at + 1 < len(words) and not _is_english(words[at + 1])
    return titled or goes_on or _bits_of(words[at]) >= NAME_BITS


def _is_common(word: str) -> bool:
    return _bits_of(word) < RARE_BITS


def _bits_of(word: str) -> float:
    return read_figures("matching/word_bits").get(word, NAME_BITS)


def _is_english(word: str) -> bool:
    stems = (word, *(word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)))
    lists = read_figures("matching/word_bits"), read_map("names/plain_words")
    return any(stem in words for stem in stems for words in lists)
