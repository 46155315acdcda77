"""Name variants: one name as many articles write it, with everyone who bears it there."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from attrs import Factory, define, field, frozen

from quoteattr.records import Entity, EntityKind
from quoteattr.speakers.names.parse import Name, fold, parse_name
from quoteattr.speakers.names.role_nouns import fields_of

Key = tuple[str, str]  # article id, id of the entity in it
Reference = str | Key  # whom a user means: a name as printed, or one article's entity

# One for all whose roles tell nothing: each empty set of its own would take 216 bytes.
NO_FIELDS: frozenset[str] = frozenset()


@frozen(eq=False)
class VariantUse:
    """Someone as named in an article, or in so many (``times``) that say the same of them.

    Of many, ``keys`` may be the first and the last only: all that is asked of the others is how
    many they are.
    """

    keys: tuple[Key, ...]
    entity: Entity
    times: int = 1


@define(eq=False)
class NameVariant:
    """A name variant: a name as written, and its uses whose roles do not contradict each other.

    ``is_weak`` says that the name is too little to tell who it is.
    """

    written: str
    kind: EntityKind
    order: int
    name: Name = Factory(lambda self: parse_name(self.written), takes_self=True)
    is_weak: bool = Factory(lambda self: is_weak(self.name), takes_self=True)
    uses: list[VariantUse] = field(factory=list)
    fields: frozenset[str] = NO_FIELDS

    def add(self, use: VariantUse) -> None:
        """Add a use."""
        self.uses.append(use)
        if use.entity.roles:
            self.fields |= collect_fields(use.entity.roles)

    @property
    def keys(self) -> list[Key]:
        """The articles' entities that are known to bear it."""
        return [key for use in self.uses for key in use.keys]

    @property
    def times(self) -> int:
        """How many entities bear it."""
        return sum(use.times for use in self.uses)

    @property
    def references(self) -> set[Reference]:
        """All that a user may mean this variant by."""
        return {fold(self.written), *self.keys}


def collect_variants(
    uses: Iterable[VariantUse], apart: Collection[Reference] = (), first: int = 0
) -> list[NameVariant]:
    """Put those together who bear one name as written and do not contradict each other.

    Those whose keys stand in ``apart`` get a variant of their own. Variants count from ``first``.
    """
    variants: defaultdict[tuple[str, ...], list[NameVariant]] = defaultdict(list)
    for order, use in enumerate(uses, first):
        own = next((key for key in use.keys if key in apart), None)
        group = variants[own or _group_of(use)]
        fields = collect_fields(use.entity.roles)
        variant = next((f for f in group if not are_apart(fields, f.fields)), None)
        if variant is None:
            variant = NameVariant(use.entity.name, use.entity.kind, order)
            group.append(variant)
        variant.add(use)
    return [variant for group in variants.values() for variant in group]


def collect_fields(roles: Collection[str]) -> frozenset[str]:
    """Return the fields of life that roles belong to."""
    return NO_FIELDS.union(*map(fields_of, roles)) if roles else NO_FIELDS


def are_apart(a: Collection[str], b: Collection[str]) -> bool:
    """Tell whether two sets of fields of life, both known, share none."""
    return bool(a and b) and not set(a) & set(b)


def is_weak(name: Name) -> bool:
    """Tell whether a name is one word, or has initials only beside the family name."""
    return not name.family or not name.given or all(len(given) == 1 for given in name.given)


def stands_for_one_article(entity: Entity) -> bool:
    """Tell whether a name says nothing beyond its article: "diplomats" there are others here.

    Nor does a name without a letter or a figure: "***" hides someone else each time.
    """
    unnamed_group = entity.kind == "group" and not _is_named_group(entity.name)
    hidden = not any(map(str.isalnum, entity.name))
    return entity.kind == "unnamed" or unnamed_group or hidden


def _group_of(use: VariantUse) -> tuple[str, ...]:
    """Return what those who may be one variant have in common."""
    entity = use.entity
    if stands_for_one_article(entity):
        return (entity.kind, *use.keys[0])
    if entity.kind == "person" and is_weak(parse_name(entity.name)):
        return (entity.kind, fold(entity.name), *entity.roles)  # a role may tell who is meant
    return (entity.kind, fold(entity.name).removeprefix("the "))


def _is_named_group(name: str) -> bool:
    return all(word[0].isupper() for word in name.replace(",", " ").split() if word != "and")
