"""Which texts are one utterance: groups that no chain of likenesses can stretch."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import pyarrow as pa
from attrs import define, frozen

from quoteattr.crossref.matching.relation_kinds import RelationKind

ROOTS = pa.schema({"variant_id": pa.int64(), "root_id": pa.int64()})


@frozen
class Edge:
    """Two texts, by number, that are related; ``strong`` where their words alone prove it."""

    a: int
    b: int
    kind: RelationKind
    bits: float
    strong: bool


@frozen
class ClusterCandidate:
    """What decides a text's place: how many printings it has and how many words."""

    printings: int
    length: int


@define
class Grouping:
    """The groups so far: the root of each text and the members of each root.

    ``altered`` has the texts that each text is altered against: no two such are in one group.
    """

    roots: list[int]
    members: dict[int, set[int]]
    altered: Mapping[int, frozenset[int]]

    def move(self, root: int, to: int) -> bool:
        """Move the group of ``root`` under another root; answer False where it is barred.

        Members that are barred while their root is not stay behind, each by itself.
        """
        left = {text for text in self.members[root] if self.altered[text] & self.members[to]}
        if root in left:
            return False
        moved = self.members.pop(root) - left
        for text in moved:
            self.roots[text] = to
        for text in left:
            self.roots[text] = text
            self.members[text] = {text}
        self.members[to] |= moved
        return True


Related = Mapping[int, Sequence[tuple[int, Edge]]]


def cluster_texts(texts: Sequence[ClusterCandidate], edges: Sequence[Edge]) -> tuple[int, ...]:
    """Return for each text the number of the fullest text of its utterance (its own if none).

    First every text goes to the most printed text that it is a variant of, so that a variant of
    a variant starts a group of its own. Then each group goes into one group that contains it,
    the one with the most evidence, longer ones only. So a group hangs from one text, and two
    long texts are never joined by a short phrase in both. Texts that are ``altered`` against any
    text of a group stay out of it.
    """
    related = index_edges(edges)
    numbers = range(len(texts))
    groups = Grouping(
        roots=list(numbers),
        members={number: {number} for number in numbers},
        altered={number: list_altered(number, related) for number in numbers},
    )
    gather_variants(texts, related, groups)
    hang_contained(texts, related, groups)
    return tuple(groups.roots)


def index_edges(edges: Sequence[Edge]) -> Related:
    """Return the neighbours of each text with their edges."""
    related: defaultdict[int, list[tuple[int, Edge]]] = defaultdict(list)
    for edge in edges:
        related[edge.a].append((edge.b, edge))
        related[edge.b].append((edge.a, edge))
    return related


def list_altered(number: int, related: Related) -> frozenset[int]:
    """Return the texts that a text is altered against."""
    return frozenset(other for other, edge in related.get(number, ()) if not edge.kind.same)


def gather_variants(texts: Sequence[ClusterCandidate], related: Related, groups: Grouping) -> None:
    """Let the most printed texts take in their variants, each text once."""
    taken: set[int] = set()
    for hub in sorted(related, key=lambda n: (-texts[n].printings, -texts[n].length, n)):
        if hub in taken:
            continue
        taken.add(hub)
        variants = [other for other, edge in related[hub] if edge.kind.is_whole]
        taken.update(
            other for other in variants if other not in taken and groups.move(other, to=hub)
        )


def hang_contained(texts: Sequence[ClusterCandidate], related: Related, groups: Grouping) -> None:
    """Hang each group on one that contains it, or that a long overlap joins it to."""
    hub_of = tuple(groups.roots)
    hubs = sorted({hub_of[n] for n in related}, key=lambda n: (-texts[n].length, n))
    place = {hub: index for index, hub in enumerate(hubs)}
    for hub in hubs:
        options = [
            (edge.kind.is_part, edge.bits, -place[hub_of[other]], other)
            for number in sorted(groups.members[hub])
            for other, edge in related[number]
            if place[hub_of[other]] < place[hub] and may_hang(edge, hub_of[other], groups)
        ]
        ranked = (other for *_, other in sorted(options, reverse=True))
        next((other for other in ranked if groups.move(hub, to=groups.roots[other])), None)


def may_hang(edge: Edge, hub: int, groups: Grouping) -> bool:
    """Contained texts hang anywhere; overlapping ones only where that can start no chain."""
    if edge.kind is RelationKind.OVERLAPPING:
        return groups.roots[hub] == hub
    return edge.kind.same


def cluster_links(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Cluster the linked variants of whole components: a row a variant, with its root.

    A batch has a row a link: its component, kind, bits and whether it is strong, and for both ends
    the variant, its number in the component, its printings and its length.
    """
    rows = sorted(batch.to_pylist(), key=itemgetter("component", "number_a", "number_b"))
    roots = [
        pair
        for _, links in groupby(rows, key=itemgetter("component"))
        for pair in cluster_component(list(links))
    ]
    columns = zip(*roots, strict=True) if roots else ((), ())
    return pa.RecordBatch.from_arrays([pa.array(c, pa.int64()) for c in columns], schema=ROOTS)


def cluster_component(links: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, int]]:
    """Yield each variant of a component with its root."""
    ends = {link[f"number_{end}"]: (link, end) for link in links for end in "ab"}
    numbers = sorted(ends)
    index = {number: i for i, number in enumerate(numbers)}
    found = [ends[number] for number in numbers]
    texts = [
        ClusterCandidate(link[f"printings_{end}"], link[f"length_{end}"]) for link, end in found
    ]
    edges = [
        Edge(
            index[link["number_a"]],
            index[link["number_b"]],
            RelationKind(link["kind"]),
            link["bits"],
            link["strong"],
        )
        for link in links
    ]
    variants = [link[f"variant_{end}"] for link, end in found]
    roots = cluster_texts(texts, edges)
    yield from ((variants[number], variants[root]) for number, root in enumerate(roots))
