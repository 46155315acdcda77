"""Blocking: the clusters that a name variant may belong to, by keys such as a sound."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from attrs import define, field

from quoteattr.speakers.linking.clusters import Cluster
from quoteattr.speakers.linking.constraints import Constraints
from quoteattr.speakers.linking.variants import NameVariant, are_apart
from quoteattr.speakers.names.compare import NameComparison, compare_parsed
from quoteattr.speakers.names.name_forms import find_groups
from quoteattr.speakers.names.name_index import given_keys
from quoteattr.speakers.names.parse import Name, fold
from quoteattr.speakers.names.spelling import consonants, formal_names, sound_key

# Beyond so many clusters under a key, full names are told apart by their given names as well.
_CROWDED = 32
# A cluster is kept out by one name that contradicts, and joined for certain by names that agree.
_STRICTEST = {"different": 0, "same": 1, "weak": 2}

# Begins the key of all letters of a name.
_WHOLE = "all "

Fit = tuple[Cluster, NameComparison]
Found = tuple[Cluster, NameVariant]
Crowd = defaultdict[str, list[Cluster]]


@define(eq=False)
class ClusterIndex:
    """Clusters under their blocking keys, by which a variant finds its candidates.

    Most keys are of one cluster, for which a list each would take more room than all else.
    """

    constraints: Constraints
    _firsts: dict[str, Cluster] = field(init=False, factory=dict)
    _others: defaultdict[str, list[Found]] = field(init=False, factory=lambda: defaultdict(list))
    _crowds: dict[str, Crowd] = field(init=False, factory=dict)

    def add(self, cluster: Cluster, variant: NameVariant) -> None:
        """Let a cluster be found by a variant of it."""
        for key in _index_keys(variant):
            if self._firsts.setdefault(key, cluster) is not cluster:
                self._others[key].append((cluster, variant))
                self._add_to_crowd(key, len(self._others[key]))

    def _add_to_crowd(self, key: str, size: int) -> None:
        """Sort the last cluster under a key by given name, or all when they become too many."""
        if size < _CROWDED:
            return
        crowd = self._crowds.setdefault(key, defaultdict(list))
        for cluster, variant in self._others[key][0 if size == _CROWDED else -1 :]:
            for given in _given_keys_within(variant):
                crowd[given].append(cluster)

    def _look_up(self, variant: NameVariant) -> Iterator[Cluster]:
        told_apart = variant.kind == "person" and variant.name.given and variant.name.family
        for key in _query_keys(variant):
            if key in self._firsts:
                yield self._firsts[key]
                if told_apart and key in self._crowds and not key.startswith(_WHOLE):
                    yield from _find_in_crowd(self._crowds[key], variant)
                else:
                    yield from (cluster for cluster, _ in self._others.get(key, ()))

    def find_fits(self, variant: NameVariant) -> list[Fit]:
        """Return the clusters that ``variant`` may be, the best kind of fit only."""
        seen = dict.fromkeys(cluster.find_whole() for cluster in self._look_up(variant))
        cannot_links = self.constraints.find_cannot_links(variant)
        compared = ((cluster, _compare(variant, cluster)) for cluster in seen)
        fits = [fit for fit in compared if fit[1].verdict != "different"]
        free = [fit for fit in fits if not (cannot_links and cannot_links & fit[0].references)]
        same = [fit for fit in free if fit[1].verdict == "same"] or free
        sharing = [fit for fit in same if len(same) > 1 and _shares_role(variant, fit[0])]
        return sharing or same


def _index_keys(variant: NameVariant) -> Iterator[str]:
    """Yield the keys under which a later, shorter name may look for this one."""
    if variant.kind != "person":
        yield from _names_of_body(variant)
        return
    name = variant.name
    yield from (consonants(part) for part in (*name.given, name.family) if len(part) > 1)
    yield consonants(name.double_family)
    yield from _whole_keys(name)
    for given in formal_names(name.given[0]) if name.given else ():
        yield f"given {sound_key(given)}"


def _query_keys(variant: NameVariant) -> Iterator[str]:
    if variant.kind != "person":
        yield from _names_of_body(variant)
    elif variant.name.family:
        yield consonants(variant.name.family)
        yield from _whole_keys(variant.name)
    elif variant.name.given:
        yield from (f"given {sound_key(given)}" for given in formal_names(variant.name.given[0]))


@lru_cache(maxsize=1024)  # a variant that found no cluster becomes one
def _whole_keys(name: Name) -> tuple[str, ...]:
    """Return what two spellings of one name share, if not their consonants."""
    items = [f"item {item}" for item in find_groups(name.family)]
    return f"{_WHOLE}{sound_key(name.letters)}", *items


def _given_keys_within(variant: NameVariant) -> tuple[str, ...]:
    """Return what tells a form from others of one family; the two may be in either order."""
    if not variant.name.given:
        return ("",)
    return (*given_keys(variant.name, "index"), consonants(variant.name.family))


def _find_in_crowd(crowd: Crowd, variant: NameVariant) -> Iterator[Cluster]:
    for given in ("", *given_keys(variant.name, "query")):
        yield from crowd.get(given, ())


def _names_of_body(variant: NameVariant) -> Iterator[str]:
    """Yield the names of a body: "WHO", and in full what it stands for."""
    for name in (variant.written, *(alias for b in variant.uses for alias in b.entity.aliases)):
        yield f"{variant.kind} {fold(name).removeprefix('the ')}"


def _compare(variant: NameVariant, cluster: Cluster) -> NameComparison:
    """Compare a variant with the full names of a cluster: one that contradicts keeps it out."""
    if variant.kind != "person":
        return NameComparison("same", "one name, or its acronym")
    if are_apart(variant.fields, cluster.fields):
        return NameComparison("different", "fields of life apart")
    found = [compare_parsed(variant.name, other.name) for other in cluster.strong_variants]
    return found[0] if len(found) == 1 else min(found, key=_rank)


def _rank(comparison: NameComparison) -> int:
    return _STRICTEST[comparison.verdict]


def _shares_role(variant: NameVariant, cluster: Cluster) -> bool:
    known = {role for other in cluster.variants for role in _fold_roles(other)}
    return any(role in known for role in _fold_roles(variant))


def _fold_roles(variant: NameVariant) -> Iterator[str]:
    return (fold(role) for use in variant.uses for role in use.entity.roles)
