"""Blocking: the clusters that a name variant may belong to, by keys such as a sound."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache

from attrs import define, field

from quoteattr.speakers.linking.clusters import Cluster
from quoteattr.speakers.linking.constraints import Constraints
from quoteattr.speakers.linking.profiles import BESIDE, NOUN
from quoteattr.speakers.linking.variants import NameVariant, are_apart
from quoteattr.speakers.names.compare import NameComparison, compare_parsed, differ_in_generation
from quoteattr.speakers.names.name_forms import find_groups
from quoteattr.speakers.names.name_index import family_keys, given_keys
from quoteattr.speakers.names.parse import Name, fold
from quoteattr.speakers.names.role_nouns import view_role
from quoteattr.speakers.names.spelling import (
    consonants,
    formal_names,
    sound_key,
)

# A cluster is kept out by one name that contradicts, and joined for certain by names that agree.
_STRICTEST = {"different": 0, "same": 1, "weak": 2}
MORE_FORMAL = NameComparison("same", "with the generation and without, in one role")

Fit = tuple[Cluster, NameComparison]


@define(eq=False)
class ClusterIndex:
    """Clusters under their blocking keys, by which a variant finds its candidates.

    Most keys are of one cluster, for which a list each would take more room than all else.
    """

    constraints: Constraints
    _firsts: dict[str, Cluster] = field(init=False, factory=dict)
    _others: defaultdict[str, list[Cluster]] = field(init=False, factory=lambda: defaultdict(list))

    def add(self, cluster: Cluster, variant: NameVariant) -> None:
        """Let a cluster be found by a variant of it."""
        for key in _index_keys(variant):
            if self._firsts.setdefault(key, cluster) is not cluster:
                self._others[key].append(cluster)

    def _look_up(self, variant: NameVariant) -> Iterator[Cluster]:
        for key in _query_keys(variant):
            if key in self._firsts:
                yield self._firsts[key]
                yield from self._others.get(key, ())

    def find_bearers(self, variant: NameVariant) -> list[Cluster]:
        """Return the people named in full whom a name may mean, however likely that is.

        A name in full means those of the very name.
        """
        fits = self._find_free(variant, _compare_names)
        people = [(cluster, found) for cluster, found in fits if cluster.profile.articles]
        return [c for c, found in people if variant.is_weak or found.verdict == "same"]

    def _find_free(
        self, variant: NameVariant, compare: Callable[[NameVariant, Cluster], NameComparison]
    ) -> list[Fit]:
        """Return the clusters that ``variant`` may be, those left out that a user keeps apart."""
        seen = dict.fromkeys(cluster.find_whole() for cluster in self._look_up(variant))
        cannot_links = self.constraints.find_cannot_links(variant)
        compared = ((cluster, compare(variant, cluster)) for cluster in seen)
        fits = [fit for fit in compared if fit[1].verdict != "different"]
        return [fit for fit in fits if not (cannot_links and cannot_links & fit[0].references)]

    def find_fits(self, variant: NameVariant) -> list[Fit]:
        """Return the clusters that ``variant`` may be, the best kind of fit only."""
        free = self._find_free(variant, _compare)
        same = [fit for fit in free if fit[1].verdict == "same"] or free
        sharing = [fit for fit in same if len(same) > 1 and _shares_role(variant, fit[0])]
        return sharing or same


def _index_keys(variant: NameVariant) -> Iterator[str]:
    """Yield the keys under which a later name may look for this one."""
    if variant.kind != "person":
        yield from _names_of_body(variant)
        return
    name = variant.name
    yield from (consonants(part) for part in (*name.given, name.family) if len(part) > 1)
    yield consonants(name.double_family)
    yield from _whole_keys(name)
    for given in formal_names(name.given[0]) if name.given else ():
        yield f"given {sound_key(given)}"
    if variant.is_weak:
        yield f"alone {consonants(name.family)}"
    else:
        yield from _full_keys(name)


def _query_keys(variant: NameVariant) -> Iterator[str]:
    if variant.kind != "person":
        yield from _names_of_body(variant)
    elif not variant.is_weak:
        yield f"alone {consonants(variant.name.family)}"
        yield from _full_keys(variant.name)
    elif variant.name.family:
        yield consonants(variant.name.family)
        yield from _whole_keys(variant.name)
    elif variant.name.given:
        yield from (f"given {sound_key(given)}" for given in formal_names(variant.name.given[0]))


@lru_cache(maxsize=1024)
def _full_keys(name: Name) -> tuple[str, ...]:
    """Return what two full names share if they may be one person's: given and family name.

    A surname alone would be a key of all its bearers, of whom there may be thousands. The family
    name may stand within the other name, or first in it.
    """
    pairs = [(name.family, given) for given in name.given]
    pairs += [(inner, name.given[0]) for inner in name.given[1:]]
    pairs += [(given, name.family) for given in name.given if len(name.given) == 1]
    keys = (
        f"{family} {given}"
        for pair in pairs
        for family in family_keys(pair[0])
        for given in given_keys(pair[1])
    )
    return (f"all {sound_key(name.letters)}", *dict.fromkeys(keys))


@lru_cache(maxsize=1024)  # a variant that found no cluster becomes one
def _whole_keys(name: Name) -> tuple[str, ...]:
    """Return what two spellings of one name share, if not their consonants."""
    items = [f"item {item}" for item in find_groups(name.family)]
    return f"all {sound_key(name.letters)}", *items


def _names_of_body(variant: NameVariant) -> Iterator[str]:
    """Yield the names of a body: "WHO", and in full what it stands for."""
    for name in (variant.written, *(alias for b in variant.uses for alias in b.entity.aliases)):
        yield f"{variant.kind} {fold(name).removeprefix('the ')}"


def _compare(variant: NameVariant, cluster: Cluster) -> NameComparison:
    """Compare a form with a cluster by what roles tell and then by names."""
    if variant.kind != "person":
        return NameComparison("same", "one name, or its acronym")
    if are_apart(variant.fields, cluster.fields):
        return NameComparison("different", "fields of life apart")
    genders = {variant.profile.gender if variant.profile else None, cluster.profile.gender}
    if genders == {"m", "f"}:
        return NameComparison("different", "titles or roles of a man, and of a woman")
    return _compare_names(variant, cluster)


def _compare_names(variant: NameVariant, cluster: Cluster) -> NameComparison:
    """Compare a form with the full names of a cluster: one that contradicts keeps it out.

    A short name is kept out by what more than half of the articles print: "Ann Lee Books" is a
    slip, and must not keep "Lee" from Ann Lee.
    """
    times: Counter[Name] = Counter()
    for other in cluster.strong_variants:
        times[other.name] += other.times
    found = {name: _compare_full(variant.name, name) for name in times}
    if variant.is_weak and len(found) > 1:
        fitting = sum(times[n] for n, one in found.items() if one.verdict != "different")
        fits = 2 * fitting >= sum(times.values())
        found = {n: one for n, one in found.items() if (one.verdict != "different") == fits}
    strictest = min(found.values(), key=_rank)
    if strictest == MORE_FORMAL and not _shares_office(variant, cluster):
        return NameComparison("different", strictest.reason)
    return strictest


def _compare_full(a: Name, b: Name) -> NameComparison:
    """Compare two names, and allow for a generation that only formal style prints."""
    return MORE_FORMAL if differ_in_generation(a, b) else compare_parsed(a, b)


def _shares_office(variant: NameVariant, cluster: Cluster) -> bool:
    """Tell whether two names that only a generation parts are one person's, not father and son.

    Both then have one role, and no article names both.
    """
    roles = (view_role(role) for use in variant.uses for role in use.entity.roles)
    known = cluster.profile.counts
    shared = any(view.noun and known[NOUN + view.noun] for view in roles)
    return shared and not known[BESIDE + fold(variant.written)]


def _rank(comparison: NameComparison) -> int:
    return _STRICTEST[comparison.verdict]


def _shares_role(variant: NameVariant, cluster: Cluster) -> bool:
    known = {role for other in cluster.variants for role in _fold_roles(other)}
    return any(role in known for role in _fold_roles(variant))


def _fold_roles(variant: NameVariant) -> Iterator[str]:
    return (fold(role) for use in variant.uses for role in use.entity.roles)
