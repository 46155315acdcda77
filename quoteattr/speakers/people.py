"""The people of one article: every mention by name, grouped by who bears the name."""

from collections import Counter
from collections.abc import Sequence

from attrs import frozen
from spacy.tokens import Doc

from quoteattr.speakers.comparison import compare_parsed
from quoteattr.speakers.name import Gender, Name, parse_name
from quoteattr.speakers.names import NameMention
from quoteattr.speakers.role_facts import SUBJECTS, Role, find_roles, gender_of_roles


@frozen(eq=False)
class Person:
    """Someone whom the article names; ``name`` is the fullest form, without titles."""

    name: str
    mentions: tuple[NameMention, ...]
    aliases: tuple[str, ...]
    roles: tuple[Role, ...]
    gender: Gender | None
    steps: tuple[str, ...]


def group_people(doc: Doc, mentions: Sequence[NameMention]) -> tuple[Person, ...]:
    """Group mentions by person, in the order of first mention.

    Full names are compared with each other; a surname then joins the person it fits, and where
    it fits several, the one that was named in full last before it.
    """
    parsed = [parse_name(doc[m.title : m.end].text) for m in mentions]
    groups: list[list[int]] = []
    # Each group's names once, so that a name printed a thousand times is compared once.
    names: list[dict[Name, None]] = []
    for at in sorted(range(len(mentions)), key=lambda n: (_rank(parsed[n]), n)):
        pairs = zip(groups, names, strict=True)
        fitting = [group for group, borne in pairs if _fits(parsed[at], tuple(borne))]
        if not fitting:
            groups.append([])
            names.append({})
            fitting = groups[-1:]
        chosen = _choose(doc, fitting, at, mentions, parsed)
        chosen.append(at)
        names[groups.index(chosen)][parsed[at]] = None
    ordered = sorted((sorted(group) for group in groups), key=lambda group: group[0])
    return tuple(_make_person(doc, [mentions[n] for n in group]) for group in ordered)


def _rank(name: Name) -> tuple[int, int]:
    """Put full names first, the fullest first of all."""
    full = bool(name.given and name.family)
    return (not full, -len(name.given) if full else 0)


def _fits(name: Name, group: Sequence[Name]) -> bool:
    full = [other for other in group if other.given and other.family] or group[:1]
    if not all(compare_parsed(name, other).verdict != "different" for other in full):
        return _is_given_name_of(name, full)
    genders = {other.gender for other in group} - {None}
    return not name.gender or not genders or name.gender in genders


def _is_given_name_of(name: Name, group: Sequence[Name]) -> bool:
    """Tell whether one word is the given name of someone named in full: "Hillary"."""
    return not name.given and any(name.family == other.given[0] for other in group if other.given)


def _choose(
    doc: Doc,
    fitting: list[list[int]],
    at: int,
    mentions: Sequence[NameMention],
    parsed: Sequence[Name],
) -> list[int]:
    """Choose the person whose full name was a subject last, else the first named in full."""
    if len(fitting) == 1:
        return fitting[0]
    family = [g for g in fitting if any(parsed[n].family == parsed[at].family for n in g)]
    fitting = family or fitting
    full = [(n, group) for group in fitting for n in group if n < at and parsed[n].given]
    subjects = [(n, g) for n, g in full if doc[mentions[n].last].dep_ in SUBJECTS]
    if subjects:
        return max(subjects, key=lambda pair: pair[0])[1]
    return min(full, key=lambda pair: pair[0])[1] if full else fitting[0]


def _make_person(doc: Doc, mentions: Sequence[NameMention]) -> Person:
    forms = Counter(doc[m.first : m.end].text for m in mentions)
    name = max(forms, key=lambda form: (len(parse_name(form).given), not form.isupper(), len(form)))
    titled = dict.fromkeys(doc[m.title : m.end].text for m in mentions)
    roles = tuple(dict.fromkeys(role for m in mentions for role in find_roles(doc, m)))
    told = [parse_name(form).gender for form in (*titled, name)]
    gender = gender_of_roles(roles) or next((g for g in told if g), None)
    aliases = tuple(form for form in dict.fromkeys((*forms, *titled)) if form != name)
    steps = (f"{name}: named {len(mentions)} times", *(f"{name}: {role.text}" for role in roles))
    return Person(name, tuple(mentions), aliases, roles, gender, steps)
