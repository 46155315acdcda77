"""The parts of a person's name: title, given names, particle, family name, suffix."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from attrs import evolve, field, frozen

from quoteattr.languages.en.closed_classes import AFTER_NAMES, FORMS_OF_ADDRESS, GENERATIONS
from quoteattr.languages.word_lists import read_map, read_rows, read_words
from quoteattr.text.folding import fold_letters

Gender = Literal["m", "f"]
GENDER_OF_PRONOUN: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}

_BEHIND_NAMES = GENERATIONS | AFTER_NAMES

_DROPPED = re.compile(r"[.'’`]")
# What no part of a name is written with, once it is folded: hyphens, and marks that stand beside.
_NO_PART = re.compile(r"[^a-z0-9]+")
# A nickname in marks, a year in brackets; what is longer than a name can be is no name.
_INSIDE = re.compile(r"[“\"‘(][^”\"’)]{0,60}[”\"’)]")
_AROUND = re.compile(r"[“\"‘(”)]")
_POSSESSIVE = re.compile(r"[’'](?:s\b)?(?=\s|$)")
_INITIALS = re.compile(r"^(?:[A-Z]\.-?){1,4}$|^(?!II|IV|MP|QC|KC|MD)[A-Z]{2}$")
# Syllables as Pinyin and the Korean romanisations write them: Jinping, Jae-in, Ki-moon.
_SYLLABLES = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh|hy|ky)?"
    r"(?:i?a(?:ng?|i|o|e)?|i?o(?:ng?|u|o)?|i?e(?:ng?|i|o|ou)?|u?i(?:ng?)?|u(?:a?ng?|o|i|k)?|yu?)){1,3}"
)


@frozen
class Name:
    """A name in ASCII lower case, cut into its parts.

    ``given`` holds every given and middle name, a single letter being an initial. ``family`` is
    empty where only a given name is known ("Sir Keir"), and no other part is ever empty: a name
    without a letter to read ("…") is its own family name. ``bare`` is the name with its titles
    cut, ``letters`` all of it in the order written, for names that differ in spaces only.
    """

    bare: str
    given: tuple[str, ...]
    family: str
    particles: tuple[str, ...] = ()
    suffix: str = ""
    gender: Gender | None = None
    letters: str = field(init=False, eq=False, repr=False)

    @letters.default
    def _join_letters(self) -> str:
        return "".join((*self.given, *self.particles, self.family))

    @property
    def double_family(self) -> str:
        """The last two words, which may be a double family name written without its hyphen."""
        return "".join(self.given[-1:]) + self.family


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return ``text`` in ASCII lower case, with full stops and apostrophes cut.

    What would leave nothing ("…", a script that ASCII cannot write) stands for itself.
    """
    return _DROPPED.sub("", fold_letters(text)) or text.casefold()


def cut_possessives(text: str) -> str:
    """Return ``text`` without the endings that make its words possessive."""
    return _POSSESSIVE.sub("", text)


def print_name(text: str) -> str:
    """Return a name as a list of people has it: without a nickname in marks, single spaces.

    >>> print_name("Dwight “The Pebble”  Janson")
    'Dwight Janson'
    """
    return " ".join(_INSIDE.sub(" ", text).split()) or text


@lru_cache(maxsize=65536)
def parse_name(text: str) -> Name:
    """Cut a person's name, with or without titles, into its parts."""
    titles, words = _cut_titles(_list_words(text))
    words, suffix = _cut_suffix(words)
    bare = " ".join([*words, *([suffix] if suffix else [])]) or text.strip()
    if titles and len(words) == 1 and _follows(titles[-1]) == "given":
        return Name(bare, tuple(_split_word(words[0])), "", (), suffix, _gender_of(titles, ()))
    given, particles, family = _cut_family(words) if words else ((), (), fold(text.strip()))
    return Name(bare, given, family, particles, suffix, _gender_of(titles, given))


def parse_together(texts: Sequence[str]) -> list[Name]:
    """Cut the names of one article into their parts, the shorter ones as the full ones have them.

    "Von Hassel" beside "Karl von Hassel", and "Castro Ruiz" beside "Ana Castro Ruiz", are family
    names; by themselves they might be a first name and a family name.
    """
    names = [parse_name(text) for text in texts]
    full = {_words_of(name) for name in names}
    longer = {words[-n:] for words in full for n in range(2, len(words))}
    return [_as_family(name) if _words_of(name) in longer else name for name in names]


def _words_of(name: Name) -> tuple[str, ...]:
    return (*name.given, *name.particles, name.family)


def _as_family(name: Name) -> Name:
    particles = tuple(part for part in name.given if part in read_words("names/particles"))
    return evolve(name, given=(), particles=(*particles, *name.particles), gender=None)


def _list_words(text: str) -> list[str]:
    """Return the words of a name that can be read; of one that stands in marks whole, those."""
    for printed in (_INSIDE.sub(" ", text), _AROUND.sub(" ", text)):
        words = re.split(r"[\s,]+", cut_possessives(printed))
        if readable := [word for word in words if _split_word(word)]:
            return readable
    return []


def _cut_titles(words: list[str]) -> tuple[list[str], list[str]]:
    """Cut everything up to the last title that still has a name behind it."""
    last = len(words) - 1
    while (
        last > 0
        and fold(words[last]) in _BEHIND_NAMES
        and fold(words[last - 1]) not in FORMS_OF_ADDRESS
    ):
        last -= 1  # "King Jr." is no Jr. who is king; "Mr. II" has no other surname
    for at in range(last - 1, -1, -1):
        if fold(words[at]) in read_map("names/titles") and (
            at == 0 or fold(words[at]) not in _first_names()
        ):
            return [fold(word) for word in words[: at + 1]], words[at + 1 :]
    return [], words


def _cut_suffix(words: list[str]) -> tuple[list[str], str]:
    suffix = ""
    while len(words) > 1 and (last := fold(words[-1])) in _BEHIND_NAMES:
        suffix = last if last in GENERATIONS else suffix
        words = words[:-1]
    return words, suffix


def _cut_family(words: list[str]) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Return given names, particles and family name."""
    parts = [part for word in words for part in _split_word(word)]
    if len(parts) > 1 and stands_first(parts[0], parts[1:]):
        return tuple(parts[1:]), (), parts[0]
    particles = read_words("names/particles")
    hyphened = "-" in words[0] if words else False  # "Al-Rashid" as "al-Rashid"
    for at, part in enumerate(parts[:-1]):
        capital = at == 0 and words[0][0].isupper() and parts[1] not in particles and not hyphened
        first_name = capital and part in _first_names()
        if part in particles and not first_name:
            inner = [p for p in parts[at:-1] if p in particles]
            return tuple(p for p in parts[:-1] if p not in inner), tuple(inner), parts[-1]
    return tuple(parts[:-1]), (), parts[-1]


def _split_word(word: str) -> list[str]:
    """Split initials ("J.D.", "JD") into letters and an article off its name ("al-Assad").

    What has neither a letter nor a figure ("-") has no parts.
    """
    if _INITIALS.match(word):
        return [letter.lower() for letter in word if letter.isalpha()]
    head, dash, rest = fold(word).partition("-")
    if dash and head in read_words("names/particles"):
        return [part for part in (head, _NO_PART.sub("", rest)) if part]
    part = _NO_PART.sub("", head + rest)
    return [part] if part else []


def stands_first(first: str, rest: list[str]) -> bool:
    """Tell whether ``first`` is an East Asian family name, with syllables as given names."""
    known = read_words("names/east_asian_families")
    return first in known and len(rest) <= 2 and all(_SYLLABLES.fullmatch(part) for part in rest)


def _first_names() -> dict[str, str]:
    return read_map("names/first_names")


def _follows(title: str) -> str:
    return next((row[2] for row in read_rows("names/titles") if row[0] == title), "")


def _gender_of(titles: list[str], given: tuple[str, ...]) -> Gender | None:
    """Return the gender that a title tells, else the one that the first given name tells."""
    told = [read_map("names/titles").get(title, "-") for title in titles]
    told += [_first_names().get(name, "-") for name in given[:1]]
    found = next((gender for gender in told if gender != "-"), None)
    return "m" if found == "m" else "f" if found == "f" else None
