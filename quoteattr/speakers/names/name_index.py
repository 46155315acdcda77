"""Which of many names may be one person's with another: an index of what names sound like.

What it does not find, ``compare_parsed`` calls different; what it finds is still to be compared.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from quoteattr.speakers.names.name_forms import find_groups
from quoteattr.speakers.names.parse import Name
from quoteattr.speakers.names.spelling import consonants, loose_names, one_letter_off

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
        for family in _family_keys(name):
            full = self._find("full", family)
            if not name.given:
                near |= full
            elif full:
                near.update(*(full & self._find("given", key) for key in given_keys(name, "query")))
        return sorted(near)

    def find_misspelt(self, name: Name) -> list[int]:
        """Return the numbers of full names whose family name may be one letter off, in order."""
        keys = one_letter_off(name.family)
        return sorted(set[int]().union(*(self._find("letters", key) for key in keys)))

    def _find(self, kind: str, key: str) -> set[int]:
        return self._found.get((kind, key), _NOBODY)


_NOBODY: set[int] = set()


def _index_keys(name: Name) -> Iterator[tuple[str, str]]:
    for key in _family_keys(name):
        yield "family", key
        yield "full" if name.given and name.family else "alone", key
    yield "whole", consonants(name.letters)
    yield "double", consonants(name.double_family)
    yield from (("inner", consonants(given)) for given in name.given[1:])
    yield from (("first", key) for key in _first_keys((name.given or (name.family,))[0]))
    yield from (("given", key) for key in given_keys(name, "index"))
    if name.given:
        yield from (("letters", key) for key in one_letter_off(name.family))


def _query_keys(name: Name) -> Iterator[tuple[str, str]]:
    """Yield where to look but for two full names of one family."""
    yield from (("alone", key) for key in _family_keys(name))
    yield "whole", consonants(name.letters)
    yield "inner", consonants(name.family)
    # A second surname, or the family name first.
    yield from (("family", consonants(given)) for given in name.given if name.family)
    if not name.given:
        yield "double", consonants(name.family)
    if not (name.given and name.family):
        yield from (("first", key) for key in _first_keys((name.given or (name.family,))[0]))


@lru_cache(maxsize=65536)
def _family_keys(name: Name) -> Keys:
    return (consonants(name.family), *(f"item {item}" for item in find_groups(name.family)))


def _first_keys(given: str) -> Keys:
    """Return what the spellings and nicknames of a given name share."""
    items = (f"item {item}" for item in find_groups(given))
    return (consonants(given), *(f"name {name}" for name in loose_names(given)), *items)


@lru_cache(maxsize=65536)
def given_keys(name: Name, use: str) -> Keys:
    """Return what the given names of one person share; an initial meets the name it begins."""
    if not name.given:
        return ()
    first = name.given[0]
    shared = [key for given in name.given for key in _first_keys(given)]
    joined = consonants("".join(name.given))
    mine, other = ("initial", "begins") if use == "index" else ("begins", "initial")
    letters = [f"{mine} {first[:1]}"] if len(first) == 1 else []
    return (*dict.fromkeys((*shared, joined)), *letters, f"{other} {first[:1]}")
