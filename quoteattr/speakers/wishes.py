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
    """Fold a name; the id of who is known from one article only ("a3#e1") becomes its key."""
    if not isinstance(reference, str):
        return reference
    article_id, mark, entity_id = reference.rpartition("#")
    return (article_id, entity_id) if mark else fold(reference)


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
        """Everyone who is kept apart from someone, or is someone by the entity's own key."""
        return {*self._foes, *(meant for meant in self._meant if isinstance(meant, tuple))}

    def find_friends(self, form: Form) -> set[Reference]:
        """Return whom a form is forced together with, by its key before its name."""
        if not self._meant:
            return set()
        own = self._list_meant(form)
        pairs = (*self.forced, *((b, a) for a, b in self.forced))
        return {friend for reference, friend in pairs if reference in own}

    def _list_meant(self, form: Form) -> set[Reference]:
        """Return the references in forced pairs that mean a form: its own keys, else its name."""
        keys: set[Reference] = {key for key in form.keys if key in self._meant}
        return keys or {name for name in (fold(form.written),) if name in self._meant}

    def find_foes(self, form: Form) -> set[Reference]:
        """Return whom a form is kept apart from."""
        if not self._foes:
            return set()
        return {foe for own in form.references for foe in self._foes.get(own, ())}

    def watch(self, cluster: Cluster, forms: Iterable[Form]) -> None:
        """Remember a cluster whose forms a forced pair means."""
        for form in forms if self._meant else ():
            for reference in self._list_meant(form):
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
