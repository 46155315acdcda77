"""Entities across articles: the same person, however the papers write the name."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import define, evolve, field, frozen

from quoteattr.records import Entity
from quoteattr.speakers.linking.blocking import ClusterIndex
from quoteattr.speakers.linking.clusters import Cluster, make_entity, name_local
from quoteattr.speakers.linking.constraints import Constraints, ReferencePair
from quoteattr.speakers.linking.meanings import find_meanings
from quoteattr.speakers.linking.namesakes import Namesakes, part_namesakes
from quoteattr.speakers.linking.profiles import Profile
from quoteattr.speakers.linking.variants import (
    EntityKey,
    NameVariant,
    VariantUse,
    group_names,
    make_uses,
    make_variant,
    stands_for_one_article,
)
from quoteattr.speakers.names.parse import fold


@frozen
class Merged:
    """The entities of a corpus, and which of them each article's entity is.

    An id is made of the name (``keir-starmer``); ``mentions`` is empty, since offsets mean
    nothing across articles. To go on later, keep both fields and give them as ``known``.
    """

    entities: tuple[Entity, ...]
    merged_by_key: Mapping[EntityKey, Entity]

    def entity_of(self, article_id: str, entity_id: str) -> Entity:
        """Return the merged entity that holds an article's entity.

        Raises:
            KeyError: no such entity was merged.
        """
        return self.merged_by_key[article_id, entity_id]


def merge_entities(
    entities: Iterable[tuple[str, Entity]],
    must_link: Sequence[ReferencePair] = (),
    cannot_link: Sequence[ReferencePair] = (),
    known: Merged | None = None,
) -> Merged:
    """Merge the entities of many articles, given as ``(article id, entity)``.

    ``must_link`` are pairs that are one whatever they look like, ``cannot_link`` pairs that never
    are; each of a pair is a name, or one article's entity as ``(article id, entity id)``. People
    are compared by the parts of their names. A surname alone, or an initial, joins the person of
    that name for whom the evidence is clear: how many articles name whom in full, title, role,
    gender, and the people named beside; else it stays open, and says whom it may mean. Two people
    of one name in fields of life apart stay two; unnamed people never merge. The order of the
    articles decides nothing but the numbers behind equal ids.

    ``known`` is what an earlier merge gave: its entities keep their ids, and what it joined is
    not parted again but by merging all anew.
    """
    merger = SpeakerMerger(must_link, cannot_link, known)
    merger.add(entities)
    return merger.list_merged()


@define(eq=False)
class SpeakerMerger:
    """The speakers of a corpus that grows: each addition costs what it brings, not what is there.

    The arguments are those of ``merge_entities``.
    """

    must_link: Sequence[ReferencePair] = ()
    cannot_link: Sequence[ReferencePair] = ()
    known: Merged | None = None
    _index: ClusterIndex = field(init=False)
    _constraints: Constraints = field(init=False)
    _entities: dict[Cluster, Entity] = field(init=False, factory=dict)
    _ids: Counter[str] = field(init=False, factory=Counter)
    _everyone: Profile = field(init=False, factory=Profile)
    _seen: int = field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        """Take up what is known."""
        self._constraints = Constraints(self.must_link, self.cannot_link)
        self._index = ClusterIndex(self._constraints)
        for cluster, entity in _revive_clusters(self.known) if self.known else ():
            self._entities[cluster] = entity
            self._ids[entity.id] += 1
            self._take_up(cluster, cluster.variants)
        self._seen = len(self._entities)

    def add(self, entities: Iterable[tuple[str, Entity]]) -> Mapping[EntityKey, Entity]:
        """Merge more entities, and return whom all keys of the changed entities now belong to."""
        return self.add_uses(make_uses(entities))

    def add_uses(self, uses: Collection[VariantUse]) -> Mapping[EntityKey, Entity]:
        """Merge what any number of articles each say, and return what ``add`` does.

        Who is known from one article only is then someone else at each of a use's keys.
        """
        placed = list(self._place_all(uses))
        parted = self._constraints.apply_must_links()
        for gone in parted:
            self._entities.pop(gone, None)
        touched = dict.fromkeys(cluster.find_whole() for cluster in (*placed, *parted))
        changed: dict[EntityKey, Entity] = {}
        for cluster in sorted(touched, key=lambda cluster: cluster.order):
            self._entities[cluster] = make_entity(cluster, self._ids)
            changed |= dict.fromkeys(cluster.keys, self._entities[cluster])
        return changed

    def list_merged(self) -> Merged:
        """Return all entities, those of the first articles first."""
        found = sorted(self._entities.items(), key=lambda pair: pair[0].order)
        by_key = {key: entity for cluster, entity in found for key in cluster.keys}
        return Merged(tuple(entity for _, entity in found), by_key)

    def _place_all(self, uses: Collection[VariantUse]) -> Iterator[Cluster]:
        """Place full names, the fullest first, and then those who only evidence may tell."""
        numbered = {use: n for n, use in enumerate(uses, self._seen)}
        self._seen += len(uses)
        variants: list[NameVariant] = []
        untold: list[NameVariant] = []
        for group in group_names(uses, self._constraints.apart):
            if group[0].is_short:
                untold.append(make_variant(group, numbered[group[0]]))
                continue
            namesakes = part_namesakes(group) if group[0].is_person else Namesakes((group,))
            variants += [make_variant(people, numbered[people[0]]) for people in namesakes.people]
            if namesakes.untold:
                untold.append(make_variant(namesakes.untold, numbered[namesakes.untold[0]]))
        for variant in sorted(variants, key=_fullness):
            yield from self._place(variant)
        for variant in sorted(untold, key=_fullness):
            yield from self._place_untold(variant)

    def _place(self, variant: NameVariant) -> list[Cluster]:
        """Let a variant join the one cluster that it fits, or make it one or several of its own."""
        if stands_for_one_article(variant.uses[0].entity):
            return list(self._leave_apart(variant))
        self._everyone.absorb(variant.profile)
        fits = self._index.find_fits(variant)
        if len(fits) != 1:
            return [self._take_up(Cluster([variant]), [variant])]
        cluster, comparison = fits[0]
        cluster.join(variant, comparison.reason)
        return [self._take_up(cluster, [variant])]

    def _place_untold(self, variant: NameVariant) -> Iterator[Cluster]:
        """Let each bearer of a name join the person whom the evidence tells, or leave it open."""
        people = self._index.find_bearers(variant)
        friends = self._constraints.find_friends(variant)
        if meant := [cluster for cluster in people if friends and friends & cluster.references]:
            yield self._join(meant[0], variant, "forced by the user")
        elif people:
            meanings = find_meanings(variant, people, self._everyone)
            for cluster, uses in meanings.joined.items():
                some = make_variant(uses, variant.order)
                yield self._join(cluster, some, meanings.reasons[cluster])
            for left in meanings.left:
                yield from self._leave_apart(make_variant([left.use], variant.order), left.step)
        else:
            yield from self._place_unknown(variant)

    def _place_unknown(self, variant: NameVariant) -> Iterator[Cluster]:
        """Place a short name of nobody who is named in full: all bearers are one, or namesakes."""
        namesakes = part_namesakes(variant.uses)
        step = f"{variant.written!r} stays alone: several people in other articles fit it"
        for some in namesakes.people:
            alike = make_variant(some, variant.order)
            if len(self._index.find_fits(alike)) > 1:
                yield from self._leave_apart(alike, step)
            else:
                yield from self._place(alike)
        if namesakes.untold:
            yield from self._leave_apart(make_variant(namesakes.untold, variant.order), step)

    def _join(self, cluster: Cluster, variant: NameVariant, reason: str) -> Cluster:
        cluster.join(variant, reason)
        self._constraints.watch(cluster, [variant])
        return cluster

    def _leave_apart(self, variant: NameVariant, *steps: str) -> Iterator[Cluster]:
        """Make one cluster an article of who is unnamed, or of a name that several people bear."""
        for use in variant.uses:
            for key in use.keys:
                alone = make_variant([evolve(use, keys=(key,), times=1)], variant.order)
                yield self._take_up(Cluster([alone], list(steps), local=True), [alone])

    def _take_up(self, cluster: Cluster, variants: Sequence[NameVariant]) -> Cluster:
        """Let a cluster be found by some of its variants."""
        self._constraints.watch(cluster, variants)
        if not cluster.local:
            for variant in variants:
                self._index.add(cluster, variant)
        return cluster


def _revive_clusters(known: Merged) -> Iterator[tuple[Cluster, Entity]]:
    """Make the clusters of an earlier merge anew."""
    keys: defaultdict[str, list[EntityKey]] = defaultdict(list)
    for key, entity in known.merged_by_key.items():
        keys[entity.id].append(key)
    for order, entity in enumerate(known.entities):
        variant = NameVariant(entity.name, entity.kind, order)
        variant.add(VariantUse(tuple(keys[entity.id]), entity, len(keys[entity.id])))
        others = [NameVariant(name, entity.kind, order) for name in entity.aliases]
        local = entity.id in map(name_local, variant.keys)
        yield (
            Cluster([variant, *others], list(entity.steps), given_id=entity.id, local=local),
            entity,
        )


def _fullness(variant: NameVariant) -> tuple[bool, int, int, str, int]:
    name = variant.name
    return (
        variant.is_weak,
        -len(name.given),
        -len(name.letters),
        fold(variant.written),
        variant.order,
    )
