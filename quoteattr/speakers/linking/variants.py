"""Name variants: one name as many articles write it, with everyone who bears it there."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable

from attrs import Factory, define, field, frozen

from quoteattr.records import Entity, EntityKind
from quoteattr.speakers.linking.profiles import Profile
from quoteattr.speakers.names.parse import Name, fold, parse_name
from quoteattr.speakers.names.role_nouns import view_role

EntityKey = tuple[str, str]  # article id, id of the entity in it
Reference = str | EntityKey  # whom a user means: a name as printed, or one article's entity

_GENERATION = re.compile(r",? (?:Jr|Sr)\.?$")
# One for all whose roles tell nothing: each empty set of its own would take 216 bytes.
NO_FIELDS: frozenset[str] = frozenset()


@frozen(eq=False)
class VariantUse:
    """Someone as named in an article, or in so many (``times``) that say the same of them.

    Of many, ``keys`` may be the first and the last only: all that is asked of the others is how
    many they are. ``month`` is when they were printed, in months of thirty days; ``beside`` are
    the people whom the article names in full besides. ``resolved`` says that who is who within
    the article was asked, as it was not of rows of quotes from elsewhere.
    """

    keys: tuple[EntityKey, ...]
    entity: Entity
    times: int = 1
    month: int | None = None
    beside: tuple[str, ...] = ()
    resolved: bool = True

    @property
    def is_person(self) -> bool:
        """Whether it is a person with a name."""
        return self.entity.kind == "person"

    @property
    def is_short(self) -> bool:
        """Whether it is a person whose name is too little to tell who it is."""
        return self.is_person and is_weak(parse_name(self.entity.name))


@define(eq=False)
class NameVariant:
    """A name variant: a name as written, and its uses whose roles do not contradict each other.

    ``is_weak`` says that the name is too little to tell who it is; ``times`` is how many bear it.
    """

    written: str
    kind: EntityKind
    order: int
    name: Name = Factory(lambda self: parse_name(self.written), takes_self=True)
    is_weak: bool = Factory(lambda self: is_weak(self.name), takes_self=True)
    uses: list[VariantUse] = field(factory=list)
    times: int = 0
    fields: frozenset[str] = NO_FIELDS
    _profile: Profile | None = None

    def add(self, use: VariantUse) -> None:
        """Add a use."""
        self.uses.append(use)
        self.times += use.times
        if use.entity.roles:
            self.fields |= collect_fields(use.entity.roles)

    @property
    def profile(self) -> Profile | None:
        """What is said of the bearers, once all are there; of a short name it proves nothing."""
        if self._profile is None and self.kind == "person" and not self.is_weak:
            self._profile = Profile()
            for use in self.uses:
                self._profile.add(use)
        return self._profile

    @property
    def keys(self) -> list[EntityKey]:
        """The articles' entities that are known to bear it."""
        return [key for use in self.uses for key in use.keys]

    @property
    def references(self) -> set[Reference]:
        """All that a user may mean this variant by."""
        return {fold(self.written), *self.keys}


def make_uses(entities: Iterable[tuple[str, Entity]]) -> list[VariantUse]:
    """Make the bearers of ``(article id, entity)``.

    Those whose surname stands alone somewhere have the people named in full beside them.
    """
    rows = list(entities)
    people = [(article_id, e) for article_id, e in rows if e.kind == "person"]
    alone = {_cut_surname(e.name) for _, e in people if " " not in e.name}
    named: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for article_id, entity in people:
        if " " in entity.name:
            named[article_id][entity.id] = entity.name
    uses = []
    for article_id, entity in rows:
        beside = named[article_id] if _cut_surname(entity.name) in alone else {}
        names = {name for id_, name in beside.items() if id_ != entity.id}
        uses.append(VariantUse(((article_id, entity.id),), entity, beside=tuple(sorted(names))))
    return uses


def _cut_surname(name: str) -> str:
    return _GENERATION.sub("", name).rsplit(" ", 1)[-1].lower()


def make_variant(uses: Iterable[VariantUse], order: int) -> NameVariant:
    """Make the form of bearers whose names are written alike."""
    first, *others = uses
    variant = NameVariant(first.entity.name, first.entity.kind, order)
    for use in (first, *others):
        variant.add(use)
    return variant


def collect_fields(roles: Collection[str]) -> frozenset[str]:
    """Return the fields of life that roles belong to; past roles alone tell none."""
    views = [view_role(role) for role in roles]
    if all(view.past or not view.fields for view in views):
        return NO_FIELDS
    return NO_FIELDS.union(*(view.fields for view in views))


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


def group_names(
    uses: Iterable[VariantUse], apart: Collection[Reference] = ()
) -> list[list[VariantUse]]:
    """Put those together who bear one name as written, in the order given.

    Those whose keys stand in ``apart`` are by themselves.
    """
    groups: defaultdict[tuple[str, ...], list[VariantUse]] = defaultdict(list)
    for use in uses:
        own = next((key for key in use.keys if key in apart), None)
        groups[own or _group_of(use)].append(use)
    return list(groups.values())


def _group_of(use: VariantUse) -> tuple[str, ...]:
    """Return what those who may be one variant have in common."""
    entity = use.entity
    if stands_for_one_article(entity):
        return (entity.kind, *use.keys[0])
    return (entity.kind, fold(entity.name).removeprefix("the "))


def _is_named_group(name: str) -> bool:
    return all(word[0].isupper() for word in name.replace(",", " ").split() if word != "and")
