"""Constraints of a user on merging: pairs that must link, and pairs that cannot link."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from attrs import define, field

from quoteattr.speakers.linking.clusters import Cluster
from quoteattr.speakers.linking.variants import NameVariant, Reference
from quoteattr.speakers.names.parse import fold

ReferencePair = tuple[Reference, Reference]


def fold_pairs(pairs: Iterable[ReferencePair]) -> tuple[ReferencePair, ...]:
    """Fold the names in pairs, and leave the keys."""
    return tuple((_fold_reference(a), _fold_reference(b)) for a, b in pairs)


def _fold_reference(reference: Reference) -> Reference:
    """Fold a name; the id of who is known from one article only ("a3#e1") becomes its key."""
    if not isinstance(reference, str):
        return reference
    article_id, mark, entity_id = reference.rpartition("#")
    return (article_id, entity_id) if mark else fold(reference)


@define(eq=False)
class Constraints:
    """Pairs that must link, pairs that cannot link, and the clusters that they mean."""

    must_link: Sequence[ReferencePair] = field(converter=fold_pairs)
    cannot_link: Sequence[ReferencePair] = field(converter=fold_pairs)
    _cannot_link_by_reference: dict[Reference, set[Reference]] = field(init=False)
    _meant: dict[Reference, list[Cluster]] = field(init=False)

    @_cannot_link_by_reference.default
    def _collect_cannot_links(self) -> dict[Reference, set[Reference]]:
        cannot_links: defaultdict[Reference, set[Reference]] = defaultdict(set)
        for a, b in self.cannot_link:
            cannot_links[a].add(b)
            cannot_links[b].add(a)
        return dict(cannot_links)

    @_meant.default
    def _begin_watch(self) -> dict[Reference, list[Cluster]]:
        return {reference: [] for pair in self.must_link for reference in pair}

    @property
    def apart(self) -> Collection[Reference]:
        """Everyone who is kept apart from someone, or is someone by the entity's own key."""
        return {
            *self._cannot_link_by_reference,
            *(meant for meant in self._meant if isinstance(meant, tuple)),
        }

    def find_friends(self, variant: NameVariant) -> set[Reference]:
        """Return whom a form is forced together with, by its key before its name."""
        if not self._meant:
            return set()
        own = self._list_meant(variant)
        pairs = (*self.must_link, *((b, a) for a, b in self.must_link))
        return {friend for reference, friend in pairs if reference in own}

    def _list_meant(self, variant: NameVariant) -> set[Reference]:
        """Return the references in forced pairs that mean a form: its own keys, else its name."""
        keys: set[Reference] = {key for key in variant.keys if key in self._meant}
        return keys or {name for name in (fold(variant.written),) if name in self._meant}

    def find_cannot_links(self, variant: NameVariant) -> set[Reference]:
        """Return whom a variant cannot link with."""
        if not self._cannot_link_by_reference:
            return set()
        return {
            other
            for own in variant.references
            for other in self._cannot_link_by_reference.get(own, ())
        }

    def watch(self, cluster: Cluster, variants: Iterable[NameVariant]) -> None:
        """Remember a cluster whose variants a must-link pair means."""
        for variant in variants if self._meant else ():
            for reference in self._list_meant(variant):
                self._meant[reference].append(cluster)

    def apply_must_links(self) -> list[Cluster]:
        """Join what the must-link pairs mean, and return the clusters that went up in others."""
        gone: list[Cluster] = []
        for a, b in self.must_link:
            meant = (c.find_whole() for reference in (a, b) for c in self._meant[reference])
            joined = list(dict.fromkeys(meant))
            for other in joined[1:]:
                joined[0].absorb(other, f"{a!r} and {b!r} are one: forced by the user")
            gone += joined[1:]
        return gone
