"""What a role says of its bearer: the head noun, the gender, the field of life."""

import re
from functools import cache, lru_cache

from attrs import frozen

from quoteattr.languages.word_lists import read_map, read_rows
from quoteattr.speakers.names.parse import Gender, fold

# The head of "leader of the free world" stands before the first of these.
_BEHIND_HEAD = re.compile(r"\s(?:of|for|to|at|in|on|from|with|who|and)\s|,")
# What says when a role was held, in front of it: past roles contradict no present one.
_PAST = re.compile(r"\b(?:former|ex|then|late|onetime|one-time|retired|erstwhile)\b[ -]*")


@frozen
class RoleView:
    """A role as it is compared: folded and without "former", its noun, and its fields of life.

    ``past`` says that it is told of as past: the model of once may be a senator today.
    """

    core: str
    noun: str
    fields: frozenset[str]
    past: bool


@cache
def _rows() -> dict[str, tuple[str, frozenset[str]]]:
    return {row[0]: (row[1], frozenset(row[2].split()) - {"-"}) for row in read_rows("names/roles")}


def is_role_noun(lemma: str) -> bool:
    """Tell whether a noun (singular, lower case) says what a person is."""
    return lemma in _rows()


def gender_of_noun(lemma: str) -> Gender | None:
    """Return the gender that a role noun tells: "spokeswoman" is a woman."""
    gender = _rows().get(lemma, ("-", frozenset()))[0]
    return "m" if gender == "m" else "f" if gender == "f" else None


@lru_cache(maxsize=65536)
def view_role(role: str) -> RoleView:
    """Return how a role, as printed, is compared; its noun is "" where it is unknown."""
    core, past = _PAST.subn("", fold(role))
    words = _BEHIND_HEAD.split(core, maxsplit=1)[0].split()
    nouns = (read_map("names/title_nouns").get(word, word) for word in reversed(words))
    noun = next((noun for noun in nouns if noun in _rows()), "")
    fields = _rows()[noun][1] if noun else frozenset[str]()
    return RoleView(core.strip(), noun, fields, past > 0)


def fields_of(role: str) -> frozenset[str]:
    """Return the fields of life that a role, as printed, belongs to; none where it is unknown."""
    return view_role(role).fields
