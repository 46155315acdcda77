"""Entities across articles: the same person, however the papers write the name."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import define, evolve, field, frozen

from quoteattr.records import Entity
from quoteattr.speakers.clusters import Cluster, make_entity, name_local
from quoteattr.speakers.forms import (
    Bearer,
    Form,
    Key,
    group_names,
    make_bearers,
    make_form,
    stands_for_one_article,
)
from quoteattr.speakers.matching import ClusterIndex
from quoteattr.speakers.meanings import find_meanings
from quoteattr.speakers.name import fold
from quoteattr.speakers.namesakes import Namesakes, part_namesakes
from quoteattr.speakers.profiles import Profile
from quoteattr.speakers.wishes import Pair, Wishes


@frozen
class Merged:
    """The entities of a corpus, and which of them each article's entity is.

    An id is made of the name (``keir-starmer``); ``mentions`` is empty, since offsets mean
    nothing across articles. To go on later, keep both fields and give them as ``known``.
    """

    entities: tuple[Entity, ...]
    merged_by_key: Mapping[Key, Entity]

    def entity_of(self, article_id: str, entity_id: str) -> Entity:
        """Return the merged entity that holds an article's entity.

        Raises:
            KeyError: no such entity was merged.
        """
        return self.merged_by_key[article_id, entity_id]


def merge_entities(
    entities: Iterable[tuple[str, Entity]],
    forced: Sequence[Pair] = (),
    forbidden: Sequence[Pair] = (),
    known: Merged | None = None,
) -> Merged:
    """Merge the entities of many articles, given as ``(article id, entity)``.

    ``forced`` are pairs that are one whatever they look like, ``forbidden`` pairs that never are;
    each of a pair is a name, or one article's entity as ``(article id, entity id)``. People are
    compared by the parts of their names. A surname alone, or an initial, joins the person of that
    name for whom the evidence is clear: how many articles name whom in full, title, role, gender,
    and the people named beside; else it stays open, and says whom it may mean. Two people of one
    name in fields of life apart stay two; unnamed people never merge. The order of the articles
    decides nothing but the numbers behind equal ids.

    ``known`` is what an earlier merge gave: its entities keep their ids, and what it joined is
    not parted again but by merging all anew.
    """
    merger = SpeakerMerger(forced, forbidden, known)
    merger.add(entities)
    return merger.list_merged()


@define(eq=False)
class SpeakerMerger:
    """The speakers of a corpus that grows: each addition costs what it brings, not what is there.

    The arguments are those of ``merge_entities``.
    """

    forced: Sequence[Pair] = ()
    forbidden: Sequence[Pair] = ()
    known: Merged | None = None
    _index: ClusterIndex = field(init=False)
    _wishes: Wishes = field(init=False)
    _entities: dict[Cluster, Entity] = field(init=False, factory=dict)
    _ids: Counter[str] = field(init=False, factory=Counter)
    _everyone: Profile = field(init=False, factory=Profile)
    _seen: int = field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        """Take up what is known."""
        self._wishes = Wishes(self.forced, self.forbidden)
        self._index = ClusterIndex(self._wishes)
        for cluster, entity in _revive_clusters(self.known) if self.known else ():
            self._entities[cluster] = entity
            self._ids[entity.id] += 1
            self._take_up(cluster, cluster.forms)
        self._seen = len(self._entities)

    def add(self, entities: Iterable[tuple[str, Entity]]) -> Mapping[Key, Entity]:
        """Merge more entities, and return whom all keys of the changed entities now belong to."""
        return self.add_bearers(make_bearers(entities))

    def add_bearers(self, bearers: Collection[Bearer]) -> Mapping[Key, Entity]:
        """Merge what any number of articles each say, and return what ``add`` does.

        Who is known from one article only is then someone else at each of a bearer's keys.
        """
        placed = list(self._place_all(bearers))
        parted = self._wishes.force_together()
        for gone in parted:
            self._entities.pop(gone, None)
        touched = dict.fromkeys(cluster.find_whole() for cluster in (*placed, *parted))
        changed: dict[Key, Entity] = {}
        for cluster in sorted(touched, key=lambda cluster: cluster.order):
            self._entities[cluster] = make_entity(cluster, self._ids)
            changed |= dict.fromkeys(cluster.keys, self._entities[cluster])
        return changed

    def list_merged(self) -> Merged:
        """Return all entities, those of the first articles first."""
        found = sorted(self._entities.items(), key=lambda pair: pair[0].order)
        by_key = {key: entity for cluster, entity in found for key in cluster.keys}
        return Merged(tuple(entity for _, entity in found), by_key)

    def _place_all(self, bearers: Collection[Bearer]) -> Iterator[Cluster]:
        """Place full names, the fullest first, and then those who only evidence may tell."""
        numbered = {bearer: n for n, bearer in enumerate(bearers, self._seen)}
        self._seen += len(bearers)
        forms: list[Form] = []
        untold: list[Form] = []
        for group in group_names(bearers, self._wishes.apart):
            if group[0].is_short:
                untold.append(make_form(group, numbered[group[0]]))
                continue
            namesakes = part_namesakes(group) if group[0].is_person else Namesakes((group,))
            forms += [make_form(people, numbered[people[0]]) for people in namesakes.people]
            if namesakes.untold:
                untold.append(make_form(namesakes.untold, numbered[namesakes.untold[0]]))
        for form in sorted(forms, key=_fullness):
            yield from self._place(form)
        for form in sorted(untold, key=_fullness):
            yield from self._place_untold(form)

    def _place(self, form: Form) -> list[Cluster]:
        """Let a form join the one cluster that it fits, or make it one of its own, or several."""
        if stands_for_one_article(form.bearers[0].entity):
            return list(self._leave_apart(form))
        self._everyone.absorb(form.profile)
        fits = self._index.find_fits(form)
        if len(fits) != 1:
            return [self._take_up(Cluster([form]), [form])]
        cluster, comparison = fits[0]
        cluster.join(form, comparison.reason)
        return [self._take_up(cluster, [form])]

    def _place_untold(self, form: Form) -> Iterator[Cluster]:
        """Let each bearer of a name join the person whom the evidence tells, or leave it open."""
        people = self._index.find_bearers(form)
        friends = self._wishes.find_friends(form)
        if meant := [cluster for cluster in people if friends and friends & cluster.references]:
            yield self._join(meant[0], form, "forced by the user")
        elif people:
            meanings = find_meanings(form, people, self._everyone)
            for cluster, bearers in meanings.joined.items():
                some = make_form(bearers, form.order)
                yield self._join(cluster, some, meanings.reasons[cluster])
            for left in meanings.left:
                yield from self._leave_apart(make_form([left.bearer], form.order), left.step)
        else:
            yield from self._place_unknown(form)

    def _place_unknown(self, form: Form) -> Iterator[Cluster]:
        """Place a short name of nobody who is named in full: all bearers are one, or namesakes."""
        namesakes = part_namesakes(form.bearers)
        step = f"{form.written!r} stays alone: several people in other articles fit it"
        for some in namesakes.people:
            alike = make_form(some, form.order)
            if len(self._index.find_fits(alike)) > 1:
                yield from self._leave_apart(alike, step)
            else:
                yield from self._place(alike)
        if namesakes.untold:
            yield from self._leave_apart(make_form(namesakes.untold, form.order), step)

    def _join(self, cluster: Cluster, form: Form, reason: str) -> Cluster:
        cluster.join(form, reason)
        self._wishes.watch(cluster, [form])
        return cluster

    def _leave_apart(self, form: Form, *steps: str) -> Iterator[Cluster]:
        """Make one cluster an article of who is unnamed, or of a name that several people bear."""
        for bearer in form.bearers:
            for key in bearer.keys:
                alone = make_form([evolve(bearer, keys=(key,), times=1)], form.order)
                yield self._take_up(Cluster([alone], list(steps), local=True), [alone])

    def _take_up(self, cluster: Cluster, forms: Sequence[Form]) -> Cluster:
        """Let a cluster be found by some of its forms."""
        self._wishes.watch(cluster, forms)
        if not cluster.local:
            for form in forms:
                self._index.add(cluster, form)
        return cluster


def _revive_clusters(known: Merged) -> Iterator[tuple[Cluster, Entity]]:
    """Make the clusters of an earlier merge anew."""
    keys: defaultdict[str, list[Key]] = defaultdict(list)
    for key, entity in known.merged_by_key.items():
        keys[entity.id].append(key)
    for order, entity in enumerate(known.entities):
        form = Form(entity.name, entity.kind, order)
        form.add(Bearer(tuple(keys[entity.id]), entity, len(keys[entity.id])))
        others = [Form(name, entity.kind, order) for name in entity.aliases]
        local = entity.id in map(name_local, form.keys)
        yield Cluster([form, *others], list(entity.steps), given_id=entity.id, local=local), entity


def _fullness(form: Form) -> tuple[bool, int, int, str, int]:
    name = form.name
    return (form.is_weak, -len(name.given), -len(name.letters), fold(form.written), form.order)
