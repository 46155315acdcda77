"""Bearers of one full name: one person, or namesakes whom roles or titles tell apart."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from quoteattr.speakers.linking.profiles import tell_genders
from quoteattr.speakers.linking.variants import NO_FIELDS, VariantUse, collect_fields
from quoteattr.speakers.names.parse import fold
from quoteattr.speakers.names.role_nouns import fields_of

# Two fields of life are one person's where articles of both name so many people beside alike.
SHARED_COMPANY = 2
# Of a person's titles fewer are of the wrong gender; where more are, there are two of the name.
LEAST_OTHER = 1 / 3

Group = list[VariantUse]


@frozen
class Namesakes:
    """The people of one full name, and the uses of whom nothing tells which of them they are."""

    people: tuple[Sequence[VariantUse], ...]
    untold: tuple[VariantUse, ...] = ()


def part_namesakes(uses: Sequence[VariantUse]) -> Namesakes:
    """Part the uses of one name where fields of life, or else genders, contradict each other.

    What one article tells of both ties two fields, and so do people who are named beside both: a
    striker and a minister are two, but not where both are with Ann Lee and Bo Hall. The order of
    the uses makes no difference.
    """
    for part in (_part_by_field, _part_by_gender):
        resolved = part(uses)
        if len(resolved) > 1:
            known = {use for group in resolved for use in group}
            return Namesakes(tuple(resolved), tuple(b for b in uses if b not in known))
    return Namesakes((uses,))


def _part_by_field(uses: Iterable[VariantUse]) -> list[Group]:
    """Put those together who have a field of life in common, by way of others too.

    A role of several fields, such as captain, ties none: it fits the one group that has any.
    """
    resolved = [(use, *_list_fields(use)) for use in uses]
    lives = _tie_fields(certain for _, certain, _ in resolved if certain)
    lives += _tie_fields(v for _, c, v in resolved if v and not c and not any(v & x for x in lives))
    groups: list[Group] = [[] for _ in lives]
    for use, certain, vague in resolved:
        fitting = [
            group for group, life in zip(groups, lives, strict=True) if life & (certain or vague)
        ]
        if len(fitting) == 1:
            fitting[0].append(use)
    return _join_company(groups)


def _list_fields(use: VariantUse) -> tuple[frozenset[str], frozenset[str]]:
    """Return the fields that are surely the use's, and all that may be; past roles add to both.

    A role of several fields is surely another life only beside a role of none of them.
    """
    if not (possible := collect_fields(use.entity.roles)):
        return NO_FIELDS, NO_FIELDS
    resolved = [fields_of(role) for role in use.entity.roles]
    certain = NO_FIELDS.union(*(fields for fields in resolved if len(fields) == 1))
    others = (fields for fields in resolved if certain and not fields & certain)
    return certain.union(*others), possible


def _tie_fields(resolved: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Return the fields that are one person's, where those of one use are."""
    lives: list[frozenset[str]] = []
    for fields in dict.fromkeys(resolved):
        near = [life for life in lives if life & fields]
        lives = [life for life in lives if life not in near] + [fields.union(*near)]
    return lives


def _part_by_gender(uses: Sequence[VariantUse]) -> list[Group]:
    resolved = {b: genders.pop() for b in uses if len(genders := tell_genders(b.entity)) == 1}
    found = [[b for b, gender in resolved.items() if gender == one] for one in ("m", "f")]
    sizes = [sum(use.times for use in group) for group in found]
    return found if min(sizes) > LEAST_OTHER * sum(sizes) else []


def _join_company(groups: list[Group]) -> list[Group]:
    """Join groups of whom the same people are named beside."""
    joined: list[tuple[set[str], Group]] = []
    for group in groups:
        company = {fold(name) for use in group for name in use.beside}
        near = [pair for pair in joined if len(pair[0] & company) >= SHARED_COMPANY]
        joined = [pair for pair in joined if pair not in near]
        union = company.union(*(pair[0] for pair in near))
        joined.append((union, [*(b for pair in near for b in pair[1]), *group]))
    return [group for _, group in joined]
