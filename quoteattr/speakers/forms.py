"""One name as many articles write it, with everyone who bears it there."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from attrs import Factory, define, field

from quoteattr.records import Entity, EntityKind
from quoteattr.speakers.name import Name, fold, parse_name
from quoteattr.speakers.roles import fields_of

Key = tuple[str, str]  # article id, id of the entity in it
Reference = str | Key  # whom a user means: a name as printed, or one article's entity


@define(eq=False)
class Form:
    """A name as written, and those of its bearers whose roles do not contradict each other.

    ``is_weak`` says that the name is too little to tell who it is.
    """

    written: str
    kind: EntityKind
    order: int
    name: Name = Factory(lambda self: parse_name(self.written), takes_self=True)
    is_weak: bool = Factory(lambda self: is_weak(self.name), takes_self=True)
    keys: list[Key] = field(factory=list)
    entities: list[Entity] = field(factory=list)
    roles: dict[str, None] = field(factory=dict)
    fields: set[str] = field(factory=set)

    def add(self, keys: Iterable[Key], entity: Entity) -> None:
        """Add a bearer."""
        self.keys += keys
        self.entities.append(entity)
        self.roles |= dict.fromkeys(entity.roles)
        self.fields |= collect_fields(entity.roles)

    @property
    def references(self) -> set[Reference]:
        """All that a user may mean this form by."""
        return {fold(self.written), *self.keys}


def collect_forms(
    entities: Iterable[tuple[str, Entity]], apart: Collection[Reference] = (), first: int = 0
) -> list[Form]:
    """Put entities together that bear one name as written and do not contradict each other.

    Those whose keys stand in ``apart`` get a form of their own. Forms count from ``first``.
    """
    forms: defaultdict[tuple[str, ...], list[Form]] = defaultdict(list)
    for order, (article, entity) in enumerate(entities, first):
        key = (article, entity.id)
        group = forms[key if key in apart else _group_of(article, entity)]
        fields = collect_fields(entity.roles)
        form = next((f for f in group if not are_apart(fields, f.fields)), None)
        if form is None:
            form = Form(entity.name, entity.kind, order)
            group.append(form)
        form.add([key], entity)
    return [form for group in forms.values() for form in group]


def collect_fields(roles: Iterable[str]) -> set[str]:
    """Return the fields of life that roles belong to."""
    return {field for role in roles for field in fields_of(role)}


def are_apart(a: Collection[str], b: Collection[str]) -> bool:
    """Tell whether two sets of fields of life, both known, share none."""
    return bool(a and b) and not set(a) & set(b)


def is_weak(name: Name) -> bool:
    """Tell whether a name is one word, or has initials only beside the family name."""
    return not name.family or not name.given or all(len(given) == 1 for given in name.given)


def stands_for_one_article(entity: Entity) -> bool:
    """Tell whether a name says nothing beyond its article: "diplomats" there are others here."""
    unnamed_group = entity.kind == "group" and not _is_named_group(entity.name)
    return entity.kind == "unnamed" or unnamed_group


def _group_of(article: str, entity: Entity) -> tuple[str, ...]:
    """Return what the entities that may be one form have in common."""
    if stands_for_one_article(entity):
        return (entity.kind, article, entity.id)
    if entity.kind == "person" and is_weak(parse_name(entity.name)):
        return (entity.kind, fold(entity.name), *entity.roles)  # a role may tell who is meant
    return (entity.kind, fold(entity.name).removeprefix("the "))


def _is_named_group(name: str) -> bool:
    return all(word[0].isupper() for word in name.replace(",", " ").split() if word != "and")
