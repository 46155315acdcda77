"""Entities across articles: the same person, however the papers write the name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, field, frozen

from quoteattr.records import Entity
from quoteattr.speakers.comparison import Comparison, compare_parsed
from quoteattr.speakers.name import Name, fold, parse_name
from quoteattr.speakers.roles import fields_of
from quoteattr.speakers.spelling import consonants, formal_names, sound_key

Key = tuple[str, str]  # article id, id of the entity in it
NamePair = tuple[str, str]


@frozen
class Merged:
    """The entities of a corpus, and which of them each article's entity is.

    The ids s1, s2, … count the entities in the order of their first article; ``mentions`` is
    empty, since offsets mean nothing across articles.
    """

    entities: tuple[Entity, ...]
    merged_by_key: Mapping[Key, Entity]

    def entity_of(self, article_id: str, entity_id: str) -> Entity:
        """Return the merged entity that holds an article's entity.

        Raises:
            KeyError: no such entity was merged.
        """
        return self.merged_by_key[article_id, entity_id]


@define(eq=False)
class _Form:
    """One name as written, with every entity that bears it and does not contradict by its roles."""

    written: str
    name: Name
    bearers: list[tuple[Key, Entity]] = field(factory=list)
    order: int = 0
    fields: set[str] = field(factory=set)

    @property
    def roles(self) -> dict[str, None]:
        """The roles of all bearers, as a set that keeps its order."""
        return {role: None for _, entity in self.bearers for role in entity.roles}


@define(eq=False)
class _Cluster:
    """Forms that are one person, with the reasons why."""

    forms: list[_Form]
    steps: list[str] = field(factory=list)
    fields: set[str] = field(factory=set)

    def join(self, form: _Form, reason: str) -> None:
        """Add a form, and say why."""
        self.steps.append(f"{form.written!r} joined {self.forms[0].written!r}: {reason}")
        self.forms.append(form)
        self.fields |= form.fields

    @property
    def names(self) -> set[str]:
        """Every name as written, folded."""
        return {fold(form.written) for form in self.forms}


def merge_entities(
    entities: Iterable[tuple[str, Entity]],
    forced: Sequence[NamePair] = (),
    forbidden: Sequence[NamePair] = (),
) -> Merged:
    """Merge the entities of many articles, given as ``(article id, entity)``.

    ``forced`` are pairs of names that are one whatever they look like, ``forbidden`` pairs that
    never are. People are compared by the parts of their names; a surname alone, or an initial,
    joins only where one person fits; two people of one name in fields of life apart stay two;
    unnamed people never merge. The order of the articles decides nothing but ids.
    """
    forms = _collect_forms(entities)
    barred = {frozenset((fold(a), fold(b))) for a, b in forbidden}
    clusters = _cluster_forms(forms, barred)
    for pair in forced:
        clusters = _force(clusters, pair)
    clusters.sort(key=lambda cluster: min(form.order for form in cluster.forms))
    return _build(clusters)


def _collect_forms(entities: Iterable[tuple[str, Entity]]) -> list[_Form]:
    """Put entities together that bear one name as written and do not contradict each other."""
    forms: defaultdict[tuple[str, ...], list[_Form]] = defaultdict(list)
    for order, (article, entity) in enumerate(entities):
        group = forms[_form_key(article, entity)]
        fields = {f for role in entity.roles for f in fields_of(role)}
        form = next((f for f in group if not _are_apart(fields, f.fields)), None)
        if form is None:
            form = _Form(entity.name, parse_name(entity.name), order=order)
            group.append(form)
        form.bearers.append(((article, entity.id), entity))
        form.fields |= fields
    return [form for group in forms.values() for form in group]


def _form_key(article: str, entity: Entity) -> tuple[str, ...]:
    if entity.kind == "unnamed" or (entity.kind == "group" and not _is_named_group(entity.name)):
        return (entity.kind, article, entity.id)  # "diplomats" here are not "diplomats" there
    if entity.kind == "person" and _is_weak(parse_name(entity.name)):
        return (entity.kind, fold(entity.name), *entity.roles)  # a role may tell who is meant
    return (entity.kind, fold(entity.name).removeprefix("the "))


def _is_named_group(name: str) -> bool:
    return all(word[0].isupper() for word in name.replace(",", " ").split() if word != "and")


def _is_weak(name: Name) -> bool:
    """Tell whether a name is too little to say who it is: one word, or initials for the rest."""
    return not name.family or not name.given or all(len(given) == 1 for given in name.given)


def _are_apart(a: set[str], b: set[str]) -> bool:
    return bool(a and b) and not a & b


def _cluster_forms(forms: list[_Form], barred: set[frozenset[str]]) -> list[_Cluster]:
    """Cluster the fullest names first; each shorter one then joins the only cluster it fits."""
    people = [form for form in forms if form.bearers[0][1].kind == "person"]
    clusters = [_Cluster([form]) for form in forms if form.bearers[0][1].kind != "person"]
    index: defaultdict[str, list[_Cluster]] = defaultdict(list)
    for form in sorted(people, key=_fullness):
        fits = _find_fits(form, index, barred)
        if len(fits) > 1 and _is_weak(form.name):
            clusters += _keep_apart(form)
            continue
        cluster = fits[0][0] if len(fits) == 1 else _Cluster([form], fields=form.fields)
        if len(fits) == 1:
            cluster.join(form, fits[0][1].reason)
        else:
            clusters.append(cluster)
        for key in set(_index_keys(form.name)):
            if cluster not in index[key]:
                index[key].append(cluster)
    return clusters


def _fullness(form: _Form) -> tuple[bool, int, int, str, int]:
    name = form.name
    return (_is_weak(name), -len(name.given), -len(name.letters), fold(form.written), form.order)


def _keep_apart(form: _Form) -> list[_Cluster]:
    """Make one cluster an article of a surname that several people bear."""
    step = f"{form.written!r} stays alone: several people in other articles fit it"
    return [
        _Cluster([_Form(form.written, form.name, [bearer], form.order, form.fields)], [step])
        for bearer in form.bearers
    ]


def _index_keys(name: Name) -> Iterator[str]:
    """Yield the keys under which a later, shorter name may look for this one."""
    yield from (consonants(part) for part in (*name.given, name.family) if len(part) > 1)
    yield consonants(name.double_family)
    yield f"all {sound_key(name.letters)}"
    for given in formal_names(name.given[0]) if name.given else ():
        yield f"given {sound_key(given)}"


def _query_keys(name: Name) -> Iterator[str]:
    if name.family:
        yield consonants(name.family)
        yield f"all {sound_key(name.letters)}"
    else:
        yield from (f"given {sound_key(given)}" for given in formal_names(name.given[0]))


def _find_fits(
    form: _Form, index: Mapping[str, list[_Cluster]], barred: set[frozenset[str]]
) -> list[tuple[_Cluster, Comparison]]:
    """Return the clusters that ``form`` may be, the best kind of fit only."""
    seen = dict.fromkeys(c for key in _query_keys(form.name) for c in index.get(key, ()))
    compared = ((cluster, _compare(form, cluster, barred)) for cluster in seen)
    fits = [fit for fit in compared if fit[1].verdict != "different"]
    same = [fit for fit in fits if fit[1].verdict == "same"] or fits
    sharing = [fit for fit in same if len(same) > 1 and _shares_role(form, fit[0])]
    return sharing or same


def _compare(form: _Form, cluster: _Cluster, barred: set[frozenset[str]]) -> Comparison:
    """Compare a form with the full names of a cluster: one that contradicts keeps it out."""
    if _are_apart(form.fields, cluster.fields):
        return Comparison("different", "fields of life apart")
    if barred and any(frozenset((fold(form.written), name)) in barred for name in cluster.names):
        return Comparison("different", "forbidden by the user")
    strong = [other for other in cluster.forms if not _is_weak(other.name)] or cluster.forms
    found = [compare_parsed(form.name, other.name) for other in strong]
    order = {"different": 0, "same": 1, "weak": 2}
    return min(found, key=lambda comparison: order[comparison.verdict])


def _shares_role(form: _Form, cluster: _Cluster) -> bool:
    known = {fold(role) for other in cluster.forms for role in other.roles}
    return any(fold(role) in known for role in form.roles)


def _force(clusters: list[_Cluster], pair: NamePair) -> list[_Cluster]:
    """Join every cluster that holds one of two names."""
    names = {fold(name) for name in pair}
    joined = [cluster for cluster in clusters if cluster.names & names]
    if len(joined) < 2:
        return clusters
    whole = _Cluster(
        [form for cluster in joined for form in cluster.forms],
        [step for cluster in joined for step in cluster.steps],
    )
    whole.steps.append(f"{pair[0]!r} and {pair[1]!r} are one: forced by the user")
    return [cluster for cluster in clusters if cluster not in joined] + [whole]


def _build(clusters: Sequence[_Cluster]) -> Merged:
    entities = tuple(_entity_of(cluster, f"s{n}") for n, cluster in enumerate(clusters, 1))
    by_key = {
        key: entity
        for cluster, entity in zip(clusters, entities, strict=True)
        for form in cluster.forms
        for key, _ in form.bearers
    }
    return Merged(entities, by_key)


def _entity_of(cluster: _Cluster, entity_id: str) -> Entity:
    """Name the cluster by the form that most articles print, the fullest first among equals."""
    strong = [form for form in cluster.forms if not _is_weak(form.name)] or cluster.forms
    named = max(strong, key=lambda form: len(form.bearers))
    bearers = [entity for form in cluster.forms for _, entity in form.bearers]
    aliases = dict.fromkeys(name for entity in bearers for name in (entity.name, *entity.aliases))
    aliases.pop(named.written, None)
    kb_ids = {entity.kb_id for entity in bearers if entity.kb_id}
    return Entity(
        id=entity_id,
        name=named.written,
        kind=bearers[0].kind,
        aliases=tuple(aliases),
        roles=tuple(dict.fromkeys(role for entity in bearers for role in entity.roles)),
        kb_id=kb_ids.pop() if len(kb_ids) == 1 else None,
        steps=tuple(cluster.steps),
    )
