"""Are two names one person's? An ordered table of rules, the first to answer decides."""

from functools import cache
from typing import Literal

from attrs import evolve, frozen

from quoteattr.languages.word_lists import read_map, read_rows, read_words
from quoteattr.rules import Rule, first_answer
from quoteattr.speakers.names.name_forms import are_one_name, are_two_names, share_group
from quoteattr.speakers.names.parse import Name, parse_name
from quoteattr.speakers.names.spelling import (
    are_ukrainian_and_russian,
    differs_in_vowel,
    doubles_letter,
    harden,
    shares_nickname,
    sounds_same,
)

# "weak" joins only where nobody else in sight could be meant.
NameVerdict = Literal["same", "weak", "different"]

# Jensen is not Jenson, nor Andersson Anderssen: the last letters of a family name decide.
FAMILY_ENDING = 2


@frozen
class NameComparison:
    """What was found of two names, and the reason for a person to read."""

    verdict: NameVerdict
    reason: str


def compare_names(a: str, b: str) -> NameComparison:
    """Compare two names as printed, with or without titles, in any script."""
    return compare_parsed(parse_name(a), parse_name(b))


def compare_parsed(a: Name, b: Name) -> NameComparison:
    """Compare two names cut into parts; the order of the two makes no difference."""
    found = first_answer(RULES, a, b)
    return found[1] if found else NameComparison("different", "other names")


def differ_in_generation(a: Name, b: Name) -> bool:
    """Tell whether two names would be one but for a "Jr." that only one bears.

    One of the two is told in full, with a middle name, as in formal style: without it, "Jr." is
    there to tell the son from his father.
    """
    if a.suffix == b.suffix or (a.suffix and b.suffix):
        return False
    if max(len(a.given), len(b.given)) < 2:
        return False
    return compare_parsed(evolve(a, suffix=""), evolve(b, suffix="")).verdict == "same"


def _genders_differ(a: Name, b: Name) -> NameComparison | None:
    if a.gender and b.gender and a.gender != b.gender:
        return NameComparison("different", "one is a man's name, one a woman's")
    return None


def _generations_differ(a: Name, b: Name) -> NameComparison | None:
    """Keep father and son apart; "Joseph R. Biden Jr." beside "Joe Biden" is only more formal."""
    if a.suffix == b.suffix:
        return None
    if a.suffix and b.suffix:
        return NameComparison("different", f"{a.suffix} is not {b.suffix}")
    full, short = (a, b) if a.suffix else (b, a)
    formal = len(full.given) > len(short.given) and not _same_word(full.given[:1], short.given[:1])
    return (
        None
        if formal or not short.given
        else NameComparison("different", f"only one is {full.suffix}")
    )


def _families_are_two(a: Name, b: Name) -> NameComparison | None:
    """Keep Weber and Webber apart, whom the table knows for two; el-Sisi is spelled freely."""
    if a.particles or b.particles or not are_two_names(a.family, b.family):
        return None
    if doubles_letter(a.family, b.family) or differs_in_vowel(a.family, b.family):
        return NameComparison("different", f"{a.family} and {b.family} are two family names")
    return None


def _same_letters(a: Name, b: Name) -> NameComparison | None:
    if a.given and b.given and sounds_same(a.letters, b.letters):
        return NameComparison("same", "one spelling but for spaces, marks and transliteration")
    return None


def _given_name_alone(a: Name, b: Name) -> NameComparison | None:
    """Let "Sir Keir" meet "Keir Starmer"."""
    if bool(a.family) == bool(b.family):
        return None
    short, full = (a, b) if not a.family else (b, a)
    if short.given and _same_given(short.given[0], (full.given or (full.family,))[0]):
        return NameComparison("weak", "a given name alone")
    return NameComparison("different", "other given name")


def _families_written_otherwise(a: Name, b: Name) -> NameComparison | None:
    """Let a second surname, or family name first, meet the usual form."""
    if _same_family(a, b):
        return None
    if a.given and b.given and (_has_second_surname(a, b) or _has_second_surname(b, a)):
        return NameComparison("same", "one more family name")
    if _is_reversed(a, b):
        return NameComparison("same", "family name first")
    return None


def _first_of_two_families(a: Name, b: Name) -> NameComparison | None:
    """Let "Herrera" meet "Carlos Herrera Díaz", and "Herrera Díaz" meet "Carlos Herrera".

    The first of two family names is the one that is used alone; no first name is taken for one.
    """
    for short, long in ((a, b), (b, a)):
        if not short.given and any(sounds_same(short.family, x) for x in _inner_families(long)):
            return NameComparison("weak", "the first of two family names alone")
        two = len(short.given) == 1 and long.given and _are_families(short)
        if two and sounds_same(short.given[0], long.family):
            return NameComparison("weak", "two family names, without a given name")
    return None


def _inner_families(name: Name) -> tuple[str, ...]:
    """Return what may be the first of two family names: "Herrera Díaz", "Carlos Herrera Díaz"."""
    return name.given[-1:] if _are_families(name) else ()


def _are_families(name: Name) -> bool:
    """Tell whether the word before the last may be a family name too; Kim Jong-un has but one."""
    inner = name.given[-1] if name.given else ""
    known = read_map("names/first_names"), read_words("names/east_asian_families")
    return len(inner) > 1 and not any(inner in names for names in known)


def _double_family_alone(a: Name, b: Name) -> NameComparison | None:
    """Let "Dubois-Kerr" meet "Marguerite Dubois Kerr"."""
    short, long = (a, b) if not a.given else (b, a)
    if short.given or len(long.given) < 2 or not sounds_same(short.family, long.double_family):
        return None
    return NameComparison("weak", "a double family name alone")


def _families_differ(a: Name, b: Name) -> NameComparison | None:
    if _same_family(a, b):
        return None
    if a.given and b.given and differs_in_vowel(a.family, b.family, tail=FAMILY_ENDING):
        return None
    return NameComparison("different", "other family names")


def _family_alone(a: Name, b: Name) -> NameComparison | None:
    if not a.given or not b.given:
        return NameComparison("weak", "a family name alone")
    return None


def _are_namesakes(a: Name, b: Name) -> NameComparison | None:
    """Keep apart two people of whom a middle name is the only difference."""
    if len(a.given) != len(b.given) and (a.given[0], a.family) in _read_namesakes():
        return NameComparison("different", "a middle name tells the two apart")
    return None


@cache
def _read_namesakes() -> frozenset[tuple[str, str]]:
    return frozenset((row[0], row[1]) for row in read_rows("names/namesakes"))


def _initials_only(a: Name, b: Name) -> NameComparison | None:
    """Let "A. Merkel" meet Angela Merkel where nobody else could be meant."""
    if len(a.given[0]) > 1 and len(b.given[0]) > 1:
        return None
    fits = all(x[0] == y[0] for x, y in zip(a.given, b.given, strict=False))
    return NameComparison("weak", "an initial for the given name") if fits else None


def _given_names_agree(a: Name, b: Name) -> NameComparison | None:
    short, long = sorted((a.given, b.given), key=len)
    if sounds_same("".join(short), "".join(long)):
        return NameComparison("same", "given and family name")
    if _same_given(short[0], long[0]) and _middle_fits(short[1:], long[1:]):
        return NameComparison("same", "given and family name")
    return None


def _second_given_name(a: Name, b: Name) -> NameComparison | None:
    """Let Tayyip Erdogan meet Recep Tayyip Erdogan."""
    short, long = sorted((a.given, b.given), key=len)
    if len(short) == 1 and len(short[0]) > 1 and any(_same_given(short[0], x) for x in long[1:]):
        return NameComparison("same", "second given name and family name")
    return None


def _same_word(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return bool(a and b) and sounds_same(a[0], b[0])


def _same_family(a: Name, b: Name) -> bool:
    if sounds_same(a.family, b.family) or are_one_name(a.family, b.family):
        return True
    eastern = a.given and b.given and are_ukrainian_and_russian(a.given[0], b.given[0])
    return bool(eastern) and harden(a.family) == harden(b.family)


def _same_given(a: str, b: str) -> bool:
    alike = sounds_same(a, b) or shares_nickname(a, b) or differs_in_vowel(a, b)
    return alike or share_group(a, b) or are_ukrainian_and_russian(a, b)


def _middle_fits(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether no middle name contradicts; an initial fits the name it begins."""
    if not short or not long:
        return True
    in_order = zip(short, long, strict=False)
    return all(_may_be_same(x, y) for x, y in in_order) or any(
        _same_given(x, y) for x in short for y in long
    )


def _may_be_same(a: str, b: str) -> bool:
    return _same_given(a, b) if min(len(a), len(b)) > 1 else a[0] == b[0]


def _has_second_surname(short: Name, long: Name) -> bool:
    """Tell whether the family name of ``short`` stands inside ``long`` (Maduro, Maduro Moros)."""
    if not any(sounds_same(short.family, inner) for inner in long.given[1:]):
        return False
    given = short.given[0], long.given[0]
    return short.family not in read_map("names/first_names") and _same_given(*given)


def _is_reversed(a: Name, b: Name) -> bool:
    """Tell whether one name stands family first, which one first name among the two words tells."""
    if len(a.given) != 1 or len(b.given) != 1:
        return False
    if not (sounds_same(a.given[0], b.family) and sounds_same(a.family, b.given[0])):
        return False
    known = [word in read_map("names/first_names") for word in (a.given[0], a.family)]
    return known.count(True) == 1


RULES: tuple[Rule[[Name, Name], NameComparison], ...] = (
    Rule("genders differ", _genders_differ),
    Rule("generations differ", _generations_differ),
    Rule("families are two", _families_are_two),
    Rule("same letters", _same_letters),
    Rule("given name alone", _given_name_alone),
    Rule("double family alone", _double_family_alone),
    Rule("families written otherwise", _families_written_otherwise),
    Rule("first of two families", _first_of_two_families),
    Rule("families differ", _families_differ),
    Rule("family alone", _family_alone),
    Rule("are namesakes", _are_namesakes),
    Rule("initials only", _initials_only),
    Rule("given names agree", _given_names_agree),
    Rule("second given name", _second_given_name),
)
