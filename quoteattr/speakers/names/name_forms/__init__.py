"""The shipped table of name forms: which spellings of a given or family name are one name.

``forms.tsv`` holds, one a line and sorted, a form in ASCII lower case and the Wikidata items of
the *names* (never of people) that it is a form of, none where these are too many: it says that
Khrushchev and Chruschtschow are one name, not who bears it. ``build.py`` makes it; its head names
source and licence.
"""

from bisect import bisect_left
from functools import cache, lru_cache
from importlib.resources import files

_NO_GROUPS: frozenset[str] = frozenset()


@lru_cache(maxsize=65536)
def find_groups(form: str) -> frozenset[str]:
    """Return the items that a folded form belongs to; none where it is unknown or ambiguous."""
    row = _find_row(form)
    return frozenset(row.split()) if row else _NO_GROUPS


def is_form(form: str) -> bool:
    """Tell whether a folded form is one of any name at all, ambiguous ones included."""
    return _find_row(form) is not None


def _find_row(form: str) -> str | None:
    lines, key = _read_lines(), f"{form}\t".encode()
    at = bisect_left(lines, key)
    found = at < len(lines) and lines[at].startswith(key)
    return lines[at][len(key) :].decode() if found else None


def share_group(a: str, b: str) -> bool:
    """Tell whether two forms are given for one name, whatever else they may be forms of."""
    return not find_groups(a).isdisjoint(find_groups(b))


def are_one_name(a: str, b: str) -> bool:
    """Tell whether two forms are one name, and one of the two is no other name besides.

    Thomson and Thompson share a clan's name, but each is a name of its own as well.
    """
    one, other = find_groups(a), find_groups(b)
    return bool(one and other) and (one <= other or other <= one)


def are_two_names(a: str, b: str) -> bool:
    """Tell whether both forms are known, and for no name in common."""
    one, other = find_groups(a), find_groups(b)
    return bool(one and other) and one.isdisjoint(other)


@cache
def _read_lines() -> list[bytes]:
    """Read the table at its first use: 16 MB and some hundredths of a second."""
    return (files(__name__) / "forms.tsv").read_bytes().splitlines()
