"""Person chains: the mentions by name in one article, grouped by who bears the name."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from attrs import define, field, frozen
from spacy.tokens import Doc

from quoteattr.speakers.coreference.roles import SUBJECTS, PersonRole, find_roles, gender_of_roles
from quoteattr.speakers.names.compare import NameComparison, compare_parsed
from quoteattr.speakers.names.detect import NameMention
from quoteattr.speakers.names.name_index import NameIndex
from quoteattr.speakers.names.parse import Gender, Name, parse_name, parse_together, print_name
from quoteattr.speakers.names.spelling import is_misspelt


@frozen(eq=False)
class Person:
    """Someone whom the article names; ``name`` is the fullest form, without titles."""

    name: str
    mentions: tuple[NameMention, ...]
    aliases: tuple[str, ...]
    roles: tuple[PersonRole, ...]
    gender: Gender | None
    steps: tuple[str, ...]


@define(eq=False)
class _Group:
    """The mentions of one person so far, and each of its names once, to be compared once."""

    number: int
    mentions: list[int] = field(factory=list)
    names: dict[Name, None] = field(factory=dict)

    def add(self, at: int, name: Name) -> None:
        self.mentions.append(at)
        self.names[name] = None


def group_people(doc: Doc, mentions: Sequence[NameMention]) -> tuple[Person, ...]:
    """Group mentions by person, in the order of first mention.

    Full names are compared with each other; a surname then joins the person it fits, and where
    it fits several, the one that was named in full last before it. A surname that fits nobody may
    be one misspelt.
    """
    parsed = parse_together([doc[m.title : m.end].text for m in mentions])
    groups: list[_Group] = []
    index = NameIndex()
    for at in sorted(range(len(mentions)), key=lambda n: (_rank(parsed[n]), n)):
        near = [groups[n] for n in index.find_near(parsed[at])]
        fitting = [group for group in near if _fits(parsed[at], tuple(group.names))]
        if not fitting:
            near = [groups[n] for n in index.find_misspelt(parsed[at])]
            fitting = _find_misspelt(parsed[at], near)
        if not fitting:
            groups.append(_Group(len(groups)))
            fitting = groups[-1:]
        chosen = _choose(doc, fitting, at, mentions, parsed)
        if parsed[at] not in chosen.names:
            index.add(parsed[at], chosen.number)
        chosen.add(at, parsed[at])
    ordered = sorted(sorted(group.mentions) for group in groups)
    return tuple(_make_person(doc, [mentions[n] for n in group]) for group in ordered)


def _rank(name: Name) -> tuple[int, int]:
    """Put full names first, the fullest first of all."""
    full = bool(name.given and name.family)
    return (not full, -len(name.given) if full else 0)


@lru_cache(maxsize=65536)  # an article names the same few people again and again
def _compare(name: Name, other: Name) -> NameComparison:
    return compare_parsed(name, other)


def _fits(name: Name, group: Sequence[Name]) -> bool:
    full = [other for other in group if other.given and other.family] or group[:1]
    if not all(_compare(name, other).verdict != "different" for other in full):
        return _is_given_name_of(name, full)
    genders = {other.gender for other in group} - {None}
    return not name.gender or not genders or name.gender in genders


def _is_given_name_of(name: Name, group: Sequence[Name]) -> bool:
    """Tell whether one word is the given name of someone named in full: "Hillary"."""
    return not name.given and any(name.family == other.given[0] for other in group if other.given)


def _find_misspelt(name: Name, groups: Sequence[_Group]) -> list[_Group]:
    """Return the one person of whose family name a surname alone is a misspelling."""
    if name.given:
        return []
    alike = [
        group
        for group in groups
        if any(other.given and is_misspelt(name.family, other.family) for other in group.names)
        and not {name.gender, *(other.gender for other in group.names)} >= {"m", "f"}
    ]
    return alike if len(alike) == 1 else []


def _choose(
    doc: Doc,
    fitting: list[_Group],
    at: int,
    mentions: Sequence[NameMention],
    parsed: Sequence[Name],
) -> _Group:
    """Choose the person whose full name was a subject last, else the first named in full."""
    if len(fitting) == 1:
        return fitting[0]
    family = [g for g in fitting if any(n.family == parsed[at].family for n in g.names)]
    fitting = family or fitting
    full = [(n, group) for group in fitting for n in group.mentions if n < at and parsed[n].given]
    subjects = [(n, g) for n, g in full if doc[mentions[n].last].dep_ in SUBJECTS]
    if subjects:
        return max(subjects, key=lambda pair: pair[0])[1]
    return min(full, key=lambda pair: pair[0])[1] if full else fitting[0]


def _make_person(doc: Doc, mentions: Sequence[NameMention]) -> Person:
    forms = Counter(doc[m.first : m.end].text for m in mentions)
    longest = max(
        forms, key=lambda form: (len(parse_name(form).given), not form.isupper(), len(form))
    )
    name = print_name(longest)
    titled = dict.fromkeys(doc[m.title : m.end].text for m in mentions)
    roles = tuple(dict.fromkeys(role for m in mentions for role in find_roles(doc, m)))
    told = [parse_name(form).gender for form in (*titled, name)]
    gender = gender_of_roles(roles) or next((g for g in told if g), None)
    printed = dict.fromkeys(" ".join(form.split()) for form in (*forms, *titled))
    aliases = tuple(form for form in printed if form != name)
    often = f"{len(mentions)} times" if len(mentions) > 1 else "once"
    steps = (f"{name}: named {often}", *(f"{name}: {role.text}" for role in roles))
    return Person(name, tuple(mentions), aliases, roles, gender, steps)
