"""The whole plan, from printings to utterances: gather, block, verify, cluster, choose a text.

Every step is a pure function of printings; a store or a cluster of machines runs the same steps.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from math import log2

from attrs import frozen

from quoteattr.crossref.blocking import list_keys, pair_candidates
from quoteattr.crossref.clustering import WHOLE_KINDS, Candidate, Edge, cluster_texts
from quoteattr.crossref.normalise import Normal
from quoteattr.crossref.records import Printing
from quoteattr.crossref.relation import Relation
from quoteattr.crossref.wordings import SpeakerOf, Wording, are_near, gather_wordings

# Evidence asked of a text in a corpus of one, in bits; a chance match grows likelier with every
# text that is looked through, so log2 of their number comes on top (the E-value of BLAST).
STRONG_BITS = 18.0
# On top where each text has words of its own around what they share.
OWN_WORDS_BITS = 12.0

Read = Callable[[str], Normal]
Relate = Callable[[Normal, Normal], Relation | None]


@frozen(slots=False)
class CrossReference:
    """Everything found: the wordings, the edges between them, and the root of each wording."""

    wordings: tuple[Wording, ...]
    edges: tuple[Edge, ...]
    roots: tuple[int, ...]

    @cached_property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """The numbers of the wordings of each utterance, its fullest first."""
        members: defaultdict[int, list[int]] = defaultdict(list)
        for number, root in enumerate(self.roots):
            members[root].append(number)
        return tuple(
            (root, *(number for number in group if number != root))
            for root, group in sorted(members.items())
        )

    @cached_property
    def altered(self) -> Mapping[int, tuple[tuple[int, Relation], ...]]:
        """The wordings that each wording is altered against, and how."""
        found: defaultdict[int, list[tuple[int, Relation]]] = defaultdict(list)
        for edge in self.edges:
            if not edge.relation.same:
                found[edge.a].append((edge.b, edge.relation))
                found[edge.b].append((edge.a, edge.relation))
        return {number: tuple(others) for number, others in found.items()}


def cross_reference(
    printings: Sequence[Printing], speaker_of: SpeakerOf, read: Read, relate: Relate
) -> CrossReference:
    """Find which printings are of one utterance.

    ``read`` normalises a text and ``relate`` compares two; both may remember their answers.
    """
    needed = STRONG_BITS + log2(len(printings) + 1)
    parts = ((printing, read(part)) for printing in printings for part in printing.parts)
    wordings = gather_wordings(parts, needed, speaker_of)
    edges = tuple(verify_pairs(wordings, needed, relate))
    texts = [Candidate(len(wording.printings), wording.length) for wording in wordings]
    return CrossReference(wordings, edges, cluster_texts(texts, edges))


def verify_pairs(wordings: Sequence[Wording], needed: float, relate: Relate) -> Iterator[Edge]:
    """Yield an edge for every two wordings that are, or may be altered from, one utterance."""
    keys = [list_keys(wording.normal.forms) for wording in wordings]
    for a, b in pair_candidates(keys, [wording.length for wording in wordings]):
        relation = relate(wordings[a].normal, wordings[b].normal)
        if relation and is_accepted(relation, wordings[a], wordings[b], needed):
            strong = is_strong(relation, wordings[a], wordings[b], needed)
            yield Edge(a, b, relation, strong)


def is_accepted(relation: Relation, a: Wording, b: Wording, needed: float) -> bool:
    """Tell whether a relation of two texts holds in this corpus, for these speakers and days."""
    claimed = a.claim or b.claim
    if claimed and relation.same and relation.kind not in WHOLE_KINDS:
        return False
    shared_speaker = bool(a.speakers & b.speakers)
    near = are_near(a.dates, b.dates)
    strong = is_strong(relation, a, b, needed)
    if not relation.same:
        return not claimed and near and (shared_speaker or strong)
    return strong or (shared_speaker and near)


def is_strong(relation: Relation, a: Wording, b: Wording, needed: float) -> bool:
    """Tell whether the shared words alone prove one utterance in a corpus of this size."""
    asked = needed + OWN_WORDS_BITS if relation.kind == "joined" else needed
    return relation.bits >= asked and not (a.stock or b.stock)
