"""Person chains: the mentions by name in one article, grouped by who bears the name."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen
from spacy.tokens import Doc

from quoteattr.speakers.coreference.bearers import (
    Mentions,
    SurnameGroup,
    agrees_with_office,
    choose_bearer,
    tell_gender,
)
from quoteattr.speakers.coreference.roles import PersonRole, find_roles, gender_of_roles
from quoteattr.speakers.names.compare import NameComparison, compare_parsed
from quoteattr.speakers.names.detect import NameMention
from quoteattr.speakers.names.name_index import NameIndex
from quoteattr.speakers.names.parse import Gender, Name, parse_name, parse_together, print_name
from quoteattr.speakers.names.spelling import is_misspelt


@frozen(eq=False)
class Person:
    """Someone whom the article names; ``name`` is the fullest form, without titles.

    ``rivals`` are the people in full of whom a surname may be any: nobody of them is meant surely.
    """

    name: str
    mentions: tuple[NameMention, ...]
    aliases: tuple[str, ...]
    roles: tuple[PersonRole, ...]
    gender: Gender | None
    steps: tuple[str, ...]
    rivals: tuple[str, ...] = ()


def group_people(doc: Doc, places: Sequence[NameMention]) -> tuple[Person, ...]:
    """Group mentions by person, in the order of first mention.

    Full names are compared with each other; a surname then joins the person it fits. Where it
    fits several, ``choose_bearer`` decides, or it is left open, as somebody of that surname. A
    surname that fits nobody may be one misspelt.
    """
    parsed = parse_together([doc[m.title : m.end].text for m in places])
    mentions = Mentions(doc, places, parsed, [find_roles(doc, m) for m in places])
    groups: list[SurnameGroup] = []
    index = NameIndex()
    for at in sorted(range(len(places)), key=lambda n: (_rank(parsed[n]), n)):
        chosen = _find_group(at, groups, index, mentions)
        if parsed[at] not in chosen.names and not chosen.rivals:
            index.add(parsed[at], chosen.number)
        chosen.add(at, mentions)
    named = {id(group): _name_group(group, mentions) for group in groups}
    ordered = sorted(groups, key=lambda group: min(group.mentions))
    return tuple(_make_person(group, mentions, named) for group in ordered)


def _find_group(
    at: int, groups: list[SurnameGroup], index: NameIndex, mentions: Mentions
) -> SurnameGroup:
    """Return the group that a mention belongs to; a new one is added to ``groups``."""
    name = mentions.parsed[at]
    near = [groups[n] for n in index.find_near(name)]
    fitting = prefer_same([g for g in near if _fits(name, tuple(g.names))], name)
    fitting = [g for g in fitting if name.given or agrees_with_office(at, g, mentions)]
    fitting = fitting or _find_misspelt(name, [groups[n] for n in index.find_misspelt(name)])
    if len(fitting) == 1:
        return fitting[0]
    chosen = choose_bearer(fitting, at, mentions) if fitting else None
    return chosen or _open_group(tuple(fitting), groups)


def prefer_same(groups: list[SurnameGroup], name: Name) -> list[SurnameGroup]:
    """Return the groups with a name that is surely the same, or else all that it may be.

    "Te Rangi" is "Te Rangi Robert Hale" and may be "Rangi Robert".
    """
    same = [g for g in groups if any(_compare(name, o).verdict == "same" for o in g.names)]
    return same or groups


def _open_group(rivals: tuple[SurnameGroup, ...], groups: list[SurnameGroup]) -> SurnameGroup:
    """Return the group of a surname left open between ``rivals``, a new one if there are none."""
    for group in groups if rivals else ():
        if group.rivals == rivals:
            return group
    groups.append(SurnameGroup(len(groups), rivals=rivals))
    return groups[-1]


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


def _find_misspelt(name: Name, groups: Sequence[SurnameGroup]) -> list[SurnameGroup]:
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


def _name_group(group: SurnameGroup, mentions: Mentions) -> str:
    """Return the fullest form of a name, written in small letters if it ever is."""
    forms = dict.fromkeys(_form(mentions, n) for n in sorted(group.mentions))
    return print_name(
        max(forms, key=lambda form: (len(parse_name(form).given), not form.isupper(), len(form)))
    )


def _form(mentions: Mentions, at: int) -> str:
    place = mentions.places[at]
    return mentions.doc[place.first : place.end].text


def _make_person(group: SurnameGroup, mentions: Mentions, named: dict[int, str]) -> Person:
    doc, at = mentions.doc, sorted(group.mentions)
    places = [mentions.places[n] for n in at]
    name = named[id(group)]
    forms = Counter(_form(mentions, n) for n in at)
    titled = dict.fromkeys(doc[m.title : m.end].text for m in places)
    roles = tuple(dict.fromkeys(role for n in at for role in mentions.roles[n]))
    told = [parse_name(form).gender for form in (*titled, name)]
    gender = gender_of_roles(roles) or next((g for g in told if g), None)
    gender = gender or tell_gender(group, mentions)
    printed = dict.fromkeys(" ".join(form.split()) for form in (*forms, *titled))
    aliases = tuple(form for form in printed if form != name)
    often = f"{len(at)} times" if len(at) > 1 else "once"
    steps = (f"{name}: named {often}", *(f"{name}: {role.text}" for role in roles))
    rivals = tuple(named[id(rival)] for rival in group.rivals)
    if rivals:
        steps = (*steps, f"{name}: may be {' or '.join(rivals)}; left open")
    return Person(name, tuple(places), aliases, roles, gender, steps, rivals)
