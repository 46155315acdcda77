"""Whom each use of a short name means: the person whom the evidence tells, or nobody."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field, frozen

from quoteattr.speakers.linking.clusters import Cluster
from quoteattr.speakers.linking.evidence import (
    SURE,
    LinkCandidate,
    LinkQuestion,
    ask,
    weigh_candidates,
)
from quoteattr.speakers.linking.profiles import Profile
from quoteattr.speakers.linking.variants import NameVariant, VariantUse

# Of a surname that hundreds bear, so many are weighed: the rest are named too seldom to be meant.
MOST_CANDIDATES = 12
# So many are told of to a reader: the others are hardly likelier than someone unknown.
MOST_TOLD = 3


@frozen
class Open:
    """A use who is left open, and why."""

    use: VariantUse
    step: str


@define(eq=False)
class Meanings:
    """The uses of a short name by whom they mean, with the reason of the first."""

    joined: dict[Cluster, list[VariantUse]] = field(factory=dict)
    reasons: dict[Cluster, str] = field(factory=dict)
    left: list[Open] = field(factory=list)

    def add(self, use: VariantUse, candidates: Sequence[LinkCandidate]) -> None:
        """Add a use to the likeliest of those who may be meant, if that one is likely enough."""
        best = candidates[0]
        if best.probability < SURE:
            self.left.append(Open(use, _tell_open(use, candidates)))
            return
        self.joined.setdefault(best.cluster, []).append(use)
        self.reasons.setdefault(best.cluster, best.tell_evidence())


def find_meanings(variant: NameVariant, people: Sequence[Cluster], everyone: Profile) -> Meanings:
    """Weigh for each use of a name which of the people who bear it in full is meant."""
    ranked = sorted(people, key=lambda cluster: (-cluster.profile.articles, cluster.order))
    by_name = {name: cluster for cluster in ranked for name in cluster.names}
    meanings = Meanings()
    for use in variant.uses:
        question = ask(use)
        chosen = _choose_candidates(question, ranked, by_name)
        meanings.add(use, weigh_candidates(question, chosen, everyone))
    return meanings


def _choose_candidates(
    question: LinkQuestion, ranked: Sequence[Cluster], by_name: Mapping[str, Cluster]
) -> Iterable[Cluster]:
    """Return those named most, and those whom the article names."""
    here = (by_name[name] for name in question.beside if name in by_name)
    return dict.fromkeys((*ranked[:MOST_CANDIDATES], *here))


def _tell_open(use: VariantUse, candidates: Sequence[LinkCandidate]) -> str:
    """Say whom a name may mean, and how a user tells which it is."""
    name, best = use.entity.name, candidates[0].cluster
    may_be = "; ".join(map(str, candidates[:MOST_TOLD]))
    return (
        f"{name!r} is left open: it may be {may_be}. "
        f"corpus.merge({name!r}, {best.name!r}) joins it, and so does its id in place of the name"
    )
