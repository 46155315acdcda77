"""Bearers of one full name: one person, or namesakes whom roles or titles tell apart."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from quoteattr.speakers.forms import Bearer, collect_fields
from quoteattr.speakers.name import fold
from quoteattr.speakers.profiles import tell_genders

# Two fields of life are one person's where articles of both name so many people beside alike.
SHARED_COMPANY = 2
# Of a person's titles fewer are of the wrong gender; where more are, there are two of the name.
LEAST_OTHER = 1 / 3

Group = list[Bearer]


@frozen
class Namesakes:
    """The people of one full name, and the bearers of whom nothing tells which of them they are."""

    people: tuple[Sequence[Bearer], ...]
    untold: tuple[Bearer, ...] = ()


def part_namesakes(bearers: Sequence[Bearer]) -> Namesakes:
    """Part the bearers of one name where fields of life, or else genders, contradict each other.

    What one article tells of both ties two fields, and so do people who are named beside both: a
    striker and a minister are two, but not where both are with Ann Lee and Bo Hall. The order of
    the bearers makes no difference.
    """
    for part in (_part_by_field, _part_by_gender):
        told = part(bearers)
        if len(told) > 1:
            known = {bearer for group in told for bearer in group}
            return Namesakes(tuple(told), tuple(b for b in bearers if b not in known))
    return Namesakes((bearers,))


def _part_by_field(bearers: Iterable[Bearer]) -> list[Group]:
    """Put those together who have a field of life in common, by way of others too."""
    marked = [(b, fields) for b in bearers if (fields := collect_fields(b.entity.roles))]
    lives: list[frozenset[str]] = []
    for fields in dict.fromkeys(fields for _, fields in marked):
        near = [life for life in lives if life & fields]
        lives = [life for life in lives if life not in near] + [fields.union(*near)]
    found = [[bearer for bearer, fields in marked if fields & life] for life in lives]
    return _join_company(found)


def _part_by_gender(bearers: Sequence[Bearer]) -> list[Group]:
    told = {b: genders.pop() for b in bearers if len(genders := tell_genders(b.entity)) == 1}
    found = [[b for b, gender in told.items() if gender == one] for one in ("m", "f")]
    sizes = [sum(bearer.times for bearer in group) for group in found]
    return found if min(sizes) > LEAST_OTHER * sum(sizes) else []


def _join_company(groups: list[Group]) -> list[Group]:
    """Join groups of whom the same people are named beside."""
    joined: list[tuple[set[str], Group]] = []
    for group in groups:
        company = {fold(name) for bearer in group for name in bearer.beside}
        near = [pair for pair in joined if len(pair[0] & company) >= SHARED_COMPANY]
        joined = [pair for pair in joined if pair not in near]
        union = company.union(*(pair[0] for pair in near))
        joined.append((union, [*(b for pair in near for b in pair[1]), *group]))
    return [group for _, group in joined]
