"""Clusters of name variants that are one person, and the entities with lasting ids made of them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from attrs import define, field

from quoteattr.records import Entity, EntityGender
from quoteattr.speakers.linking.profiles import Profile
from quoteattr.speakers.linking.variants import NO_FIELDS, EntityKey, NameVariant, Reference
from quoteattr.speakers.names.parse import Gender, fold

# Of the articles that tell a gender so many must tell the same: some take one for a namesake.
MIN_AGREEMENT = 0.9
_NO_LETTERS = re.compile(r"[^a-z0-9]+")


@define(eq=False)
class Cluster:
    """Forms that are one person, with the reasons why.

    ``given_id`` is the id that it bears already. ``local`` says that nothing beyond one article
    is known of it, and ``whole`` is the cluster that a user has forced this one into.
    """

    variants: list[NameVariant]
    steps: list[str] = field(factory=list)
    given_id: str = ""
    local: bool = False
    whole: "Cluster | None" = None
    fields: frozenset[str] = field(init=False)
    profile: Profile = field(init=False)

    @fields.default
    def _collect_fields(self) -> frozenset[str]:
        fields = [variant.fields for variant in self.variants if variant.fields]
        return NO_FIELDS.union(*fields) if fields else NO_FIELDS

    @profile.default
    def _collect_profile(self) -> Profile:
        profile = Profile()
        for variant in self.variants:
            profile.absorb(variant.profile)
        return profile

    def join(self, variant: NameVariant, reason: str) -> None:
        """Add a variant, and say why."""
        if all(variant.written != other.written for other in self.variants):
            self.steps.append(f"{variant.written!r} joined {self.variants[0].written!r}: {reason}")
        self._add(variant)

    def absorb(self, other: "Cluster", reason: str) -> None:
        """Take over all that another cluster holds, and say why."""
        self.steps += [*other.steps, reason]
        self.given_id = self.given_id or other.given_id
        self.local = False
        other.whole = self
        for variant in other.variants:
            self._add(variant)

    def _add(self, variant: NameVariant) -> None:
        self.variants.append(variant)
        if variant.fields:
            self.fields |= variant.fields
        self.profile.absorb(variant.profile)

    def find_whole(self) -> "Cluster":
        """Return the cluster that this one went up in, or itself."""
        return self.whole.find_whole() if self.whole else self

    @property
    def strong_variants(self) -> list[NameVariant]:
        """The variants that say by themselves who it is, or all where none does."""
        return [variant for variant in self.variants if not variant.is_weak] or self.variants

    @property
    def name(self) -> str:
        """The name that most articles print, the fullest among equals."""
        return max(self.strong_variants, key=lambda variant: variant.times).written

    @property
    def names(self) -> set[str]:
        """All names, folded."""
        return {fold(variant.written) for variant in self.variants}

    @property
    def gender(self) -> Gender | None:
        """The gender that titles and roles tell, else the given name of the first form to do so."""
        told = (variant.name.gender for variant in self.variants)
        return self.profile.gender or next((gender for gender in told if gender), None)

    @property
    def order(self) -> int:
        """The place of the first entity."""
        return min(variant.order for variant in self.variants)

    @property
    def keys(self) -> list[EntityKey]:
        """Every article's entity that is this one."""
        return [key for variant in self.variants for key in variant.keys]

    @property
    def references(self) -> set[Reference]:
        """All that a user may mean this cluster by."""
        return {reference for variant in self.variants for reference in variant.references}


def make_entity(cluster: Cluster, ids: Counter[str]) -> Entity:
    """Make an entity, named by the variant that most articles print, the fullest among equals.

    It keeps the id that it has. A new one is made of the name: Keir Starmer is keir-starmer, and
    the second of that name has a number behind it, by ``ids``, which counts the ids given so far.
    Who is known from one article only bears that article's id with its own.
    """
    named = max(cluster.strong_variants, key=lambda variant: variant.times)
    cluster.given_id = cluster.given_id or _make_id(cluster, named, ids)
    uses = [use.entity for variant in cluster.variants for use in variant.uses]
    aliases = dict.fromkeys(name for entity in uses for name in (entity.name, *entity.aliases))
    aliases.pop(named.written, None)
    gender, told = _agree_on_gender(cluster)
    return Entity(
        id=cluster.given_id,
        name=named.written,
        kind=named.kind,
        gender=gender,
        aliases=tuple(aliases),
        roles=tuple(dict.fromkeys(role for entity in uses for role in entity.roles)),
        kb_id=_agree_on_id(uses),
        steps=tuple(dict.fromkeys((*_tell_repeats(cluster.variants), *cluster.steps, *told))),
    )


def name_local(key: EntityKey) -> str:
    """Return the id of someone who is known from one article only."""
    return "#".join(key)


def _make_id(cluster: Cluster, named: NameVariant, ids: Counter[str]) -> str:
    if cluster.local:
        return name_local(named.keys[0])
    name = _NO_LETTERS.sub("-", fold(named.written)).strip("-") or named.kind
    ids[name] += 1
    if ids[name] == 1:
        return name
    while ids[f"{name}-{ids[name]}"]:
        ids[name] += 1
    return f"{name}-{ids[name]}"


def _agree_on_id(uses: Iterable[Entity]) -> str | None:
    """Return the one id that the articles' entities have in a knowledge base, None for several."""
    found = {entity.kb_id for entity in uses if entity.kb_id}
    return found.pop() if len(found) == 1 else None


def _agree_on_gender(cluster: Cluster) -> tuple[EntityGender | None, list[str]]:
    """Return the gender that nearly all articles tell which tell one, and a step that says so."""
    counted: Counter[EntityGender] = Counter()
    for use in (use for variant in cluster.variants for use in variant.uses):
        if use.entity.gender:
            counted[use.entity.gender] += use.times
    if not counted:
        return None, []
    gender, times = max(counted.items(), key=lambda pair: (pair[1], pair[0]))
    if times < MIN_AGREEMENT * counted.total():
        return None, ["gender: left open, the articles tell different ones"]
    return gender, [f"gender: {gender}, as the articles tell it"]


def _tell_repeats(variants: Iterable[NameVariant]) -> Iterator[str]:
    """Say which names several articles print alike."""
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for variant in variants:
        articles[variant.written].update(article for article, _ in variant.keys)
    for written, printed in articles.items():
        if len(printed) > 1:
            yield f"{written!r}: one name in several articles"
