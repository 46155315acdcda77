"""Entities across articles: the same person, however the papers write the name."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import define, field, frozen

from quoteattr.records import Entity
from quoteattr.speakers.clusters import Cluster, make_entity, name_local
from quoteattr.speakers.forms import Bearer, Form, Key, collect_forms, stands_for_one_article
from quoteattr.speakers.matching import ClusterIndex
from quoteattr.speakers.name import fold
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
    compared by the parts of their names; a surname alone, or an initial, joins only where one
    person fits; two people of one name in fields of life apart stay two; unnamed people never
    merge. The order of the articles decides nothing but the numbers behind equal ids.

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
        return self.add_bearers([Bearer(((id_, entity.id),), entity) for id_, entity in entities])

    def add_bearers(self, bearers: Collection[Bearer]) -> Mapping[Key, Entity]:
        """Merge what any number of articles each say, and return what ``add`` does.

        Who is known from one article only is then someone else at each of a bearer's keys.
        """
        forms = collect_forms(bearers, self._wishes.apart, first=self._seen)
        self._seen += len(bearers)
        # The fullest names first; each shorter one then joins the only cluster that it fits.
        placed = [c for form in sorted(forms, key=_fullness) for c in self._place(form)]
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

    def _place(self, form: Form) -> list[Cluster]:
        """Let a form join the one cluster that it fits, or make it one of its own, or several."""
        if stands_for_one_article(form.bearers[0].entity):
            return [self._take_up(cluster, cluster.forms) for cluster in _keep_apart(form)]
        fits = self._index.find_fits(form)
        if len(fits) > 1 and form.is_weak:
            step = f"{form.written!r} stays alone: several people in other articles fit it"
            return [self._take_up(cluster, cluster.forms) for cluster in _keep_apart(form, step)]
        if len(fits) != 1:
            return [self._take_up(Cluster([form]), [form])]
        cluster, comparison = fits[0]
        cluster.join(form, comparison.reason)
        return [self._take_up(cluster, [form])]

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


def _keep_apart(form: Form, *steps: str) -> Iterator[Cluster]:
    """Make one cluster an article of who is unnamed, or of a surname that several people bear."""
    for bearer in form.bearers:
        for key in bearer.keys:
            alone = Form(form.written, form.kind, form.order)
            alone.add(Bearer((key,), bearer.entity))
            yield Cluster([alone], list(steps), local=True)


def _fullness(form: Form) -> tuple[bool, int, int, str, int]:
    name = form.name
    return (form.is_weak, -len(name.given), -len(name.letters), fold(form.written), form.order)
