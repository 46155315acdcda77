"""Words that can turn a meaning round where another stands in their place, told by their codes."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from quoteattr.crossref.changes import (
    ENDINGS,
    NEGATIVE_PREFIXES,
    SHORTEST_STEM,
    is_denied_by_prefix,
    is_opposite,
    list_number_codes,
    list_stems,
    read_opposites,
)
from quoteattr.crossref.codes import (
    ALL_CODES,
    NUMERAL_CODES,
    UNLISTED_CODES,
    encode_form,
    tabulate_forms,
    tabulate_initials,
)
from quoteattr.crossref.initials import number_initial
from quoteattr.crossref.negations import list_negations

Table = NDArray[np.bool_]


@lru_cache(maxsize=1)
def tabulate_numbers() -> Table:
    """Return by code which words are numbers, as `changes.is_number` tells."""
    found = flag_codes(list_number_codes())
    found[NUMERAL_CODES:UNLISTED_CODES] = True
    return found


@lru_cache(maxsize=1)
def tabulate_negations() -> Table:
    """Return by code which words deny."""
    return flag_codes(list_negations())


@lru_cache(maxsize=1)
def tabulate_opposites() -> Table:
    """Return by code which words may be inflections of words that have an opposite."""
    bases = {word for pair in read_opposites() for word in pair}
    forms = {form for base in bases for form in inflect(base) if base in list_stems(form)}
    return flag_codes(map(encode_form, forms))


def flag_codes(codes: Iterable[str]) -> Table:
    """Return by code whether it is among some."""
    found = np.zeros(ALL_CODES, dtype=bool)
    found[[ord(code) for code in codes]] = True
    return found


def inflect(base: str) -> Iterator[str]:
    """Yield a base form and, among others, all forms that `changes.list_stems` takes back to it."""
    yield base
    for stem in (base, base.removesuffix("e"), base + base[-1], base.removesuffix("y") + "i"):
        yield from (stem + ending for ending in ENDINGS)


@lru_cache(maxsize=1)
def tabulate_prefixed() -> Table:
    """Return by code which words may be others behind a prefix that denies: too many, not too few.

    Of unlisted words it is known how they begin, and no more.
    """
    found: Table = np.isin(tabulate_initials(), list(map(number_initial, NEGATIVE_PREFIXES)))
    for code, form in tabulate_forms().items():
        found[ord(code)] = any(
            form.startswith(prefix) and len(form) >= len(prefix) + SHORTEST_STEM
            for prefix in NEGATIVE_PREFIXES
        )
    return found


def oppose_codes(one: str, other: str) -> tuple[bool, bool]:
    """Return whether the words of two codes are surely, and maybe, opposites (`is_opposite`).

    Listed words are known, and of another word whether it is one of these behind a prefix.
    """
    first, second = (tabulate_forms().get(code, "") for code in (one, other))
    if first and second:
        told = is_opposite(first, second)
        return told, told
    if first or second:
        denied = any(code in (one, other) for code in list_denied_codes(first or second))
        return denied, denied or are_flagged(tabulate_opposites(), one, other)
    prefixed = any(tabulate_prefixed()[ord(code)] for code in (one, other))
    return False, prefixed or are_flagged(tabulate_opposites(), one, other)


def are_flagged(table: Table, one: str, other: str) -> bool:
    """Tell whether a table flags both codes."""
    return bool(table[ord(one)] and table[ord(other)])


@lru_cache(maxsize=1 << 14)
def list_denied_codes(form: str) -> frozenset[str]:
    """Return the codes of the words that deny a listed form by a prefix, or that it denies."""
    stems = (form.removeprefix(prefix) for prefix in NEGATIVE_PREFIXES if form.startswith(prefix))
    denied = [stem for stem in stems if stem and is_denied_by_prefix(stem, form)]
    behind = (prefix + form for prefix in NEGATIVE_PREFIXES)
    return frozenset(
        map(encode_form, [*denied, *(word for word in behind if is_denied_by_prefix(form, word))])
    )
