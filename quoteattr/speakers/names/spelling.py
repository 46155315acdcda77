"""When two spellings are one name: transliterations, dropped vowels, English nicknames."""

import re
from functools import cache, lru_cache
from operator import itemgetter

from nicknames import NickNamer
from rapidfuzz.distance import Levenshtein

from quoteattr.languages.word_lists import read_rows
from quoteattr.speakers.names.name_forms import are_two_names

_DOUBLED = re.compile(r"([a-z])\1")
# What transliterations of one sound into English disagree on; tried in this order.
_SAME_SOUND = (
    (r"[^a-z0-9]", ""),
    (r"(?<=[aou])e(?=[bcdfghjklmnprstvwxz])", ""),  # Schroeder, Schröder; Mueller, Müller
    (r"(?:iy|yy|ij|iyy|yi|ii|yj|y)$", "i"),  # Zelenskyy, Zelenskiy, Zelensky
    (r"(?:ei|ey|ej|ai|ay|aj)$", "ei"),  # Sergei, Sergey
    (r"iy(?=[aou])", "i"),  # Yuliya, Yulia
    (r"^gi(?=[ao])", "y"),  # Giannis, Yannis
    (r"oy(?=[^aeiou])|ou|oo", "u"),  # the Greek Varoyfakis
    (r"(?<=[^aeiouy])y", "i"),  # Tymoshenko, Timoshenko
    (r"x", "ks"),
    (r"ph", "f"),
    (r"ck", "k"),
    (r"dh", "d"),
    (r"tsch|tch", "ch"),
    (r"shch|sch|sz", "sh"),
    (r"cz", "ch"),
    (r"(?<=[st]k)a[iyj]a$", "a"),  # Zelenska, Zelenskaya
    (r"tz|c(?=z)", "ts"),
    (r"w", "v"),
)
_REPLACED = tuple((re.compile(pattern), sound) for pattern, sound in _SAME_SOUND)
# Two names in three have none of it: one search for all tells, at a third of the cost.
_DISPUTED = re.compile("|".join((*(pattern for pattern, _ in _SAME_SOUND), _DOUBLED.pattern)))
_VOWELS = frozenset("aeiouy")
# Arabic qaf comes out as any of these.
_QAF = frozenset({("q", "k"), ("q", "g"), ("k", "q"), ("g", "q")})
# Below this many letters one vowel makes another name: Orban and Urban, Markle and Merkel.
MIN_VOWEL_EDIT = 6
# Below this many letters a surname with one letter wrong is likely another surname.
MIN_MISSPELT = 7


@lru_cache(maxsize=65536)
def sound_key(name: str) -> str:
    """Return ``name`` (folded) as one spelling for what transliterations disagree on.

    A name of which that leaves nothing ("***") is its own.
    """
    if not _DISPUTED.search(name):
        return name
    key = name
    for pattern, sound in _REPLACED:
        key = pattern.sub(sound, key)
    return _write_once(key) or name


@lru_cache(maxsize=65536)
def consonants(name: str) -> str:
    """Return the key under which names that may be one are looked up."""
    key = sound_key(name)
    bones = "".join(letter for letter in key if letter not in _VOWELS)
    return bones.replace("q", "k").replace("g", "k") or key


def sounds_same(a: str, b: str) -> bool:
    """Tell whether two folded names are transliterations of one."""
    x, y = sound_key(a), sound_key(b)
    return x == y or (len(x) == len(y) and "q" in x + y and _differ_in_qaf(x, y))


def _differ_in_qaf(x: str, y: str) -> bool:
    return all(p == q or (p, q) in _QAF for p, q in zip(x, y, strict=True))


def differs_in_vowel(a: str, b: str, tail: int = 1) -> bool:
    """Tell whether two folded names differ in one vowel inside, not in the last ``tail`` letters.

    The ends tell gender (Maria, Mario) and family (Jensen, Jenson).
    """
    long, short = sorted((sound_key(a), sound_key(b)), key=len, reverse=True)
    if len(short) < MIN_VOWEL_EDIT or Levenshtein.distance(long, short, score_cutoff=1) != 1:
        return False
    at = next((n for n, (x, y) in enumerate(zip(long, short, strict=False)) if x != y), len(short))
    replaced = len(long) == len(short)
    vowels = long[at] in _VOWELS and (not replaced or short[at] in _VOWELS)
    return vowels and 0 < at < len(long) - (tail if replaced else 1)


def is_misspelt(a: str, b: str) -> bool:
    """Tell whether a long name is another with a letter wrong; within one article only.

    The two begin alike, and the table does not know them for two names.
    """
    x, y = sound_key(a), sound_key(b)
    near = Levenshtein.distance(x, y, score_cutoff=1) == 1 and x[:1] == y[:1]
    return near and min(len(x), len(y)) >= MIN_MISSPELT and not are_two_names(a, b)


def one_letter_off(name: str) -> tuple[str, ...]:
    """Return what a long name shares with each that it may misspell, see ``is_misspelt``.

    Two names are one edit apart only if they are one without a letter of either.
    """
    key = sound_key(name)
    if len(key) < MIN_MISSPELT:
        return ()
    return (key, *(key[:at] + key[at + 1 :] for at in range(len(key))))


def doubles_letter(a: str, b: str) -> bool:
    """Tell whether two folded names differ only in letters that one of them doubles."""
    return a != b and _write_once(a) == _write_once(b)


def _write_once(name: str) -> str:
    """Return ``name`` with each doubled letter once."""
    return _DOUBLED.sub(itemgetter(1), name)


@cache
def _namer() -> NickNamer:
    return NickNamer()


@lru_cache(maxsize=65536)
def formal_names(given: str) -> frozenset[str]:
    """Return ``given`` and the formal names that it is a nickname of (Bill: William)."""
    return frozenset({given, *_namer().canonicals_of(given)})


def shares_nickname(a: str, b: str) -> bool:
    """Tell whether one given name is a nickname of the other (Bill and William)."""
    return loosen_given(a) in loose_names(b) or loosen_given(b) in loose_names(a)


@lru_cache(maxsize=65536)
def loose_names(given: str) -> frozenset[str]:
    """Return a given name and its formal names, each as English spellings of it agree."""
    return frozenset(map(loosen_given, formal_names(given)))


def are_ukrainian_and_russian(a: str, b: str) -> bool:
    """Tell whether two given names are one by way of Ukrainian and of Russian (Serhiy, Sergei)."""
    return bool(eastern_names(a) & eastern_names(b))


def harden(family: str) -> str:
    """Return a Ukrainian family name with the g that Russian has for its h: Hrytsak, Gritsak."""
    return sound_key(family).replace("h", "g").replace("y", "i")


@lru_cache(maxsize=65536)
def eastern_names(given: str) -> frozenset[str]:
    """Return the names, by way of Russian, of which ``given`` is one form or the other."""
    return _read_eastern().get(sound_key(given), frozenset())


@cache
def _read_eastern() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for ukrainian, russian in read_rows("names/ukrainian_russian"):
        for form in (ukrainian, russian):
            key = sound_key(form)
            found[key] = found.get(key, frozenset()) | {russian}
    return found


def loosen_given(given: str) -> str:
    """Return what English spellings of a given name share: Catherine, Katherine; Antony."""
    return given.replace("th", "t").replace("c", "k")
