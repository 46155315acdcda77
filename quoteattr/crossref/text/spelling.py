"""When two words are one word in two spellings: inflections, and names put into other letters."""

import re
from typing import NamedTuple

from quoteattr.languages.en.closed_classes import AUXILIARIES, INFLECTIONS

# A name shorter than this differs too much by one letter (Ron, Ren; Mali, Malta).
SHORTEST_NAME = 5
# A name so long that lacks a vowel is a typing error; shorter ones may be two (Darla, Darila).
LONG_NAME = 8
VOWELS = frozenset("aeiou")
# Letters that writers of English choose between for one foreign sound, in the order they fold.
FOLDS = (
    (re.compile(r"kh|gh|ck|[qgc]"), "k"),
    (re.compile(r"dh|th|dd"), "d"),
    (re.compile(r"sch|sh|zh|[zs]"), "s"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(?<=[^aeiouy])h"), ""),
    (re.compile(r"[aeiouyj]+"), "a"),
    (re.compile(r"(.)\1+"), r"\1"),
)
# What hides letters of a word in print: "f***ing", "s---".
MASK = re.compile(r"[*-]+")


class Spelling(NamedTuple):
    """A word as it is matched, and whether it was printed with a capital."""

    form: str
    capital: bool


def is_same_spelling(a: Spelling, b: Spelling) -> bool:
    """Tell whether two words are one word, inflected or spelled in another way."""
    return (
        a.form == b.form
        or is_inflection(a.form, b.form)
        or is_masked(a.form, b.form)
        or (a.capital and b.capital and is_same_name(a.form, b.form))
    )


def is_inflection(a: str, b: str) -> bool:
    """Tell whether two forms differ by an ending of number or tense."""
    if any(a in forms and b in forms for forms in AUXILIARIES):
        return True
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < 3 or shorter[0].isdigit():
        return False
    bases = {shorter, shorter.removesuffix("e"), shorter + shorter[-1]}
    bases.add(shorter[:-1] + "i" if shorter[-1] == "y" else shorter)
    return any(base + ending == longer for base in bases for ending in INFLECTIONS)


def is_masked(a: str, b: str) -> bool:
    """Tell whether two forms may be one word with letters hidden in either: "f***ing"."""
    if not (MASK.search(a) or MASK.search(b)):
        return False
    (head_a, *_), (head_b, *_) = parts = MASK.split(a), MASK.split(b)
    hidden = [len(part) > 1 for part in parts]
    starts = (head_a.startswith(head_b) and hidden[1]) or (head_b.startswith(head_a) and hidden[0])
    ends_a, ends_b = parts[0][-1], parts[1][-1]
    ends = (ends_a.endswith(ends_b) and hidden[1]) or (ends_b.endswith(ends_a) and hidden[0])
    return starts and ends


def is_same_name(a: str, b: str) -> bool:
    """Tell whether two names sound alike, or one of them lacks a vowel by a typing error."""
    return fold_name(a) == fold_name(b) or lacks_vowel(*sorted((a, b), key=len))


def lacks_vowel(shorter: str, longer: str) -> bool:
    """Tell whether a long name is another one with one vowel more inside: "Califrnia".

    A consonant more is another name (Johnson, Johnston).
    """
    if len(longer) < LONG_NAME or len(longer) != len(shorter) + 1:
        return False
    at = next(i for i in range(len(longer)) if longer[i] != shorter[i : i + 1])
    inside = 0 < at < len(longer) - 1 and longer[at] in VOWELS
    return inside and longer[at + 1 :] == shorter[at:]


def fold_name(name: str) -> str:
    """Return what all spellings of a foreign name share (Zelenskyy, Zelensky, Zelenskiy).

    Vowels count as so many syllables and consonants by their sound, so Iran and Iraq differ, and
    so do Niger and Nigeria. Short names are returned as they are.
    """
    if len(name) < SHORTEST_NAME:
        return name
    for pattern, sound in FOLDS:
        name = pattern.sub(sound, name)
    return name
