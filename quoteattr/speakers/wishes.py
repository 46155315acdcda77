"""What a user wishes of merging: who is one whatever it looks like, and who never is."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from attrs import define, field

from quoteattr.speakers.clusters import Cluster
from quoteattr.speakers.forms import Form, Reference
from quoteattr.speakers.name import fold

Pair = tuple[Reference, Reference]


def fold_pairs(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Fold the names in pairs, and leave the keys."""
    return tuple((_fold_reference(a), _fold_reference(b)) for a, b in pairs)


def _fold_reference(reference: Reference) -> Reference:
    return fold(reference) if isinstance(reference, str) else reference


@define(eq=False)
class Wishes:
    """Pairs that are forced into one and pairs that are kept apart, and the clusters they mean."""

    forced: Sequence[Pair] = field(converter=fold_pairs)
    forbidden: Sequence[Pair] = field(converter=fold_pairs)
    _foes: dict[Reference, set[Reference]] = field(init=False)
    _meant: dict[Reference, list[Cluster]] = field(init=False)

    @_foes.default
    def _collect_foes(self) -> dict[Reference, set[Reference]]:
        foes: defaultdict[Reference, set[Reference]] = defaultdict(set)
        for a, b in self.forbidden:
            foes[a].add(b)
            foes[b].add(a)
        return dict(foes)

    @_meant.default
    def _begin_watch(self) -> dict[Reference, list[Cluster]]:
        return {reference: [] for pair in self.forced for reference in pair}

    @property
    def apart(self) -> Collection[Reference]:
        """Everyone who is kept apart from someone."""
        return self._foes.keys()

    def find_foes(self, form: Form) -> set[Reference]:
        """Return whom a form is kept apart from."""
        if not self._foes:
            return set()
        return {foe for own in form.references for foe in self._foes.get(own, ())}

    def watch(self, cluster: Cluster, forms: Iterable[Form]) -> None:
        """Remember a cluster whose forms a forced pair means."""
        for form in forms if self._meant else ():
            for reference in self._meant.keys() & form.references:
                self._meant[reference].append(cluster)

    def force_together(self) -> list[Cluster]:
        """Join what the forced pairs mean, and return the clusters that went up in others."""
        gone: list[Cluster] = []
        for a, b in self.forced:
            meant = (c.find_whole() for reference in (a, b) for c in self._meant[reference])
            joined = list(dict.fromkeys(meant))
            for other in joined[1:]:
                joined[0].absorb(other, f"{a!r} and {b!r} are one: forced by the user")
            gone += joined[1:]
        return gone
