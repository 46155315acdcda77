"""Which of many names may be one person's with another: an index of what names sound like.

What it does not find, ``compare_parsed`` calls different; what it finds is still to be compared.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from quoteattr.speakers.names.name_forms import find_groups
from quoteattr.speakers.names.parse import Name
from quoteattr.speakers.names.spelling import (
    consonants,
    eastern_names,
    formal_names,
    harden,
    loosen_given,
    one_letter_off,
)

Keys = tuple[str, ...]


class NameIndex:
    """Numbers under the names that they bear: "Lee" finds those of "Ann Lee" and "Bo Lees"."""

    def __init__(self) -> None:
        self._found: defaultdict[tuple[str, str], set[int]] = defaultdict(set)

    def add(self, name: Name, number: int) -> None:
        """Let a number be found by a name."""
        for key in _index_keys(name):
            self._found[key].add(number)

    def find_near(self, name: Name) -> list[int]:
        """Return the numbers of the names that may be one with a name, in order."""
        near = set[int]().union(*(self._find(*key) for key in _query_keys(name)))
        for family in family_keys(name.family):
            full = self._find("full", family)
            if not name.given:
                near |= full
            elif full:
                near.update(
                    *(full & self._find("given", key) for key in _keys_of_all(name, "query"))
                )
        return sorted(near)

    def find_misspelt(self, name: Name) -> list[int]:
        """Return the numbers of full names whose family name may be one letter off, in order."""
        keys = one_letter_off(name.family)
        return sorted(set[int]().union(*(self._find("letters", key) for key in keys)))

    def _find(self, kind: str, key: str) -> set[int]:
        return self._found.get((kind, key), _NOBODY)


_NOBODY: set[int] = set()


def _index_keys(name: Name) -> Iterator[tuple[str, str]]:
    for key in family_keys(name.family):
        yield "family", key
        yield "full" if name.given and name.family else "alone", key
    yield "whole", consonants(name.letters)
    yield "double", consonants(name.double_family)
    yield from (("inner", consonants(given)) for given in name.given)
    yield from (("first", key) for key in given_keys((name.given or (name.family,))[0]))
    yield from (("given", key) for key in _keys_of_all(name, "index"))
    if name.given:
        yield from (("letters", key) for key in one_letter_off(name.family))


def _query_keys(name: Name) -> Iterator[tuple[str, str]]:
    """Yield where to look but for two full names of one family."""
    yield from (("alone", key) for key in family_keys(name.family))
    yield "whole", consonants(name.letters)
    yield "inner", consonants(name.family)
    # A second surname, or the family name first.
    yield from (("family", consonants(given)) for given in name.given if name.family)
    if not name.given:
        yield "double", consonants(name.family)
    if not (name.given and name.family):
        yield from (("first", key) for key in given_keys((name.given or (name.family,))[0]))


@lru_cache(maxsize=65536)
def family_keys(family: str) -> Keys:
    """Return the keys of a family name: its sounds, and the names that it is a form of."""
    sounds = dict.fromkeys((consonants(family), consonants(harden(family))))
    return (*sounds, *find_groups(family))


@lru_cache(maxsize=65536)
def given_keys(given: str) -> Keys:
    """Return the keys of a given name, of its formal names, and of its forms elsewhere."""
    formal = (consonants(loosen_given(name)) for name in formal_names(given))
    return tuple(dict.fromkeys((*formal, *find_groups(given), *eastern_names(given))))


@lru_cache(maxsize=65536)
def _keys_of_all(name: Name, use: str) -> Keys:
    """Return what the given names of one person share; an initial meets the name it begins."""
    if not name.given:
        return ()
    first = name.given[0]
    shared = [key for given in name.given for key in given_keys(given)]
    joined = consonants("".join(name.given))
    mine, other = ("initial", "begins") if use == "index" else ("begins", "initial")
    letters = [f"{mine} {first[:1]}"] if len(first) == 1 else []
    return (*dict.fromkeys((*shared, joined)), *letters, f"{other} {first[:1]}")
