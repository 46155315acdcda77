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
    return fold(reference) if isinstance(reference, str) else reference


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
        """Everyone who is kept apart from someone."""
        return self._cannot_link_by_reference.keys()

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
            for reference in self._meant.keys() & variant.references:
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
