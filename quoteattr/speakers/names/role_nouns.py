"""What a role says of its bearer: the head noun, the gender, the field of life."""

import re
from functools import cache, lru_cache

from quoteattr.speakers.lexicon import read_table
from quoteattr.speakers.names.parse import Gender, fold

# The head of "leader of the free world" stands before the first of these.
_BEHIND_HEAD = re.compile(r"\s(?:of|for|to|at|in|on|from|with|who|and)\s|,")


@cache
def _rows() -> dict[str, tuple[str, frozenset[str]]]:
    return {row[0]: (row[1], frozenset(row[2].split())) for row in read_table("roles")}


def is_role_noun(lemma: str) -> bool:
    """Tell whether a noun (singular, lower case) says what a person is."""
    return lemma in _rows()


def gender_of_noun(lemma: str) -> Gender | None:
    """Return the gender that a role noun tells: "spokeswoman" is a woman."""
    gender = _rows().get(lemma, ("-", frozenset()))[0]
    return "m" if gender == "m" else "f" if gender == "f" else None


@lru_cache(maxsize=8192)
def fields_of(role: str) -> frozenset[str]:
    """Return the fields of life that a role, as printed, belongs to; none where it is unknown."""
    head = _BEHIND_HEAD.split(fold(role), maxsplit=1)[0]
    return next(
        (_rows()[word][1] for word in reversed(head.split()) if word in _rows()), frozenset()
    )
