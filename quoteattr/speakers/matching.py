"""Which clusters a form may belong to: an index of what names sound like, and the comparison."""

from collections import defaultdict
from collections.abc import Iterator

from attrs import define, field

from quoteattr.speakers.clusters import Cluster
from quoteattr.speakers.comparison import Comparison, compare_parsed
from quoteattr.speakers.forms import Form, are_apart
from quoteattr.speakers.name import Name, fold
from quoteattr.speakers.name_forms import find_groups
from quoteattr.speakers.spelling import consonants, formal_names, sound_key
from quoteattr.speakers.wishes import Wishes

# A cluster is kept out by one name that contradicts, and joined for certain by names that agree.
_STRICTEST = {"different": 0, "same": 1, "weak": 2}

Fit = tuple[Cluster, Comparison]


@define(eq=False)
class ClusterIndex:
    """Clusters under the keys by which a form finds those that it may belong to."""

    wishes: Wishes
    _clusters: defaultdict[str, dict[Cluster, None]] = field(factory=lambda: defaultdict(dict))

    def add(self, cluster: Cluster, form: Form) -> None:
        """Let a cluster be found by a form of it."""
        for key in _index_keys(form):
            self._clusters[key][cluster] = None

    def find_fits(self, form: Form) -> list[Fit]:
        """Return the clusters that ``form`` may be, the best kind of fit only."""
        keys = _query_keys(form)
        seen = {c.find_whole(): None for key in keys for c in self._clusters.get(key, ())}
        foes = self.wishes.find_foes(form)
        compared = ((cluster, _compare(form, cluster)) for cluster in seen)
        fits = [fit for fit in compared if fit[1].verdict != "different"]
        free = [fit for fit in fits if not (foes and foes & fit[0].references)]
        same = [fit for fit in free if fit[1].verdict == "same"] or free
        sharing = [fit for fit in same if len(same) > 1 and _shares_role(form, fit[0])]
        return sharing or same


def _index_keys(form: Form) -> Iterator[str]:
    """Yield the keys under which a later, shorter name may look for this one."""
    if form.kind != "person":
        yield from _names_of_body(form)
        return
    name = form.name
    yield from (consonants(part) for part in (*name.given, name.family) if len(part) > 1)
    yield consonants(name.double_family)
    yield from _whole_keys(name)
    for given in formal_names(name.given[0]) if name.given else ():
        yield f"given {sound_key(given)}"


def _query_keys(form: Form) -> Iterator[str]:
    if form.kind != "person":
        yield from _names_of_body(form)
    elif form.name.family:
        yield consonants(form.name.family)
        yield from _whole_keys(form.name)
    else:
        yield from (f"given {sound_key(given)}" for given in formal_names(form.name.given[0]))


def _whole_keys(name: Name) -> Iterator[str]:
    """Yield what two spellings of one name share, if not their consonants."""
    yield f"all {sound_key(name.letters)}"
    yield from (f"item {item}" for item in find_groups(name.family))


def _names_of_body(form: Form) -> Iterator[str]:
    """Yield the names of a body: "WHO", and in full what it stands for."""
    for name in (form.written, *(alias for entity in form.entities for alias in entity.aliases)):
        yield f"{form.kind} {fold(name).removeprefix('the ')}"


def _compare(form: Form, cluster: Cluster) -> Comparison:
    """Compare a form with the full names of a cluster: one that contradicts keeps it out."""
    if form.kind != "person":
        return Comparison("same", "one name, or its acronym")
    if are_apart(form.fields, cluster.fields):
        return Comparison("different", "fields of life apart")
    found = (compare_parsed(form.name, other.name) for other in cluster.strong_forms)
    return min(found, key=lambda comparison: _STRICTEST[comparison.verdict])


def _shares_role(form: Form, cluster: Cluster) -> bool:
    known = {fold(role) for other in cluster.forms for role in other.roles}
    return any(fold(role) in known for role in form.roles)
