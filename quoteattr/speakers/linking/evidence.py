"""Whom a short name means: evidence for each person of that name, weighed as record linkage does.

Each rule gives bits: the binary logarithm of how many times as likely it is to see this where the
person is meant as where anybody else is (the match weight of Fellegi and Sunter, 1969).
"""

from collections.abc import Iterable, Iterator
from math import log2

from attrs import frozen

from quoteattr.rules import Rule, all_answers
from quoteattr.speakers.linking.clusters import Cluster
from quoteattr.speakers.linking.profiles import (
    BESIDE,
    FIELD,
    NOUN,
    ROLE,
    Profile,
    tell_genders,
)
from quoteattr.speakers.linking.variants import VariantUse
from quoteattr.speakers.names.parse import Gender, fold
from quoteattr.speakers.names.role_nouns import view_role

# A surname is left to stand for whom the readers know: who is named in a tenth of the articles is
# called by it alone far less than a tenth as often.
PROMINENCE = 1.5
# How much each view of a role tells: as printed, its noun, its field of life.
VIEWS = ((ROLE, 0.5), (NOUN, 0.3), (FIELD, 0.2))
# As if so many more articles had said of a person what they say of everyone: roles are repeated,
# so that one article without them tells; whom an article names beside is mostly chance.
ROLE_PRIOR, BESIDE_PRIOR = 1.0, 5.0
# People who are named together are named for one event: their evidence is not independent.
MOST_COMPANY = 5.0
# One title in ten is another's by an error of reading; a given name tells gender a little better.
GENDER_AGREES, GENDER_DIFFERS = 0.8, -4.0
# Within an article that was resolved, a surname is left by itself because it does not fit whom the
# article names in full; in rows of quotes nobody asked, and by custom the surname is that one's.
LEFT_APART, NAMED_HERE = -2.0, 12.0
# The odds of a person whom no article names in full: before any is known, and beside those known,
# whatever else speaks for these or against.
UNKNOWN, UNKNOWN_SHARE = 0.1, 0.01
# Below this probability a name is left open: a wrong name does more harm than none.
SURE = 0.85


@frozen
class LinkEvidence:
    """One piece of evidence for a person, in words, with its bits."""

    resolved: str
    bits: float


@frozen
class LinkCandidate:
    """Someone who may be meant, with the evidence and the probability that it is so."""

    cluster: Cluster
    evidence: tuple[LinkEvidence, ...]
    probability: float

    def tell_evidence(self) -> str:
        """Return what speaks for the person, and against."""
        return ", ".join(piece.resolved for piece in self.evidence if piece.resolved)

    def __str__(self) -> str:
        return f"{self.cluster.name} ({self.probability:.0%}: {self.tell_evidence()})"


@frozen
class LinkQuestion:
    """Whom a use of a short name means, and what the article says of that use."""

    use: VariantUse
    gender: Gender | None
    beside: tuple[str, ...]


def ask(use: VariantUse) -> LinkQuestion:
    """Return the question whom a use means."""
    resolved = tell_genders(use.entity)
    gender = next(iter(resolved)) if len(resolved) == 1 else None
    return LinkQuestion(use, gender, tuple(map(fold, use.beside)))


def weigh_candidates(
    question: LinkQuestion, clusters: Iterable[Cluster], everyone: Profile
) -> list[LinkCandidate]:
    """Return those who may be meant, the likeliest first, with their probabilities."""
    found = [(c, tuple(find_evidence(question, c, everyone))) for c in clusters]
    odds = [2.0 ** sum(piece.bits for piece in evidence) for _, evidence in found]
    known = sum(2.0 ** evidence[0].bits for _, evidence in found)
    total = sum(odds) + max(UNKNOWN, UNKNOWN_SHARE * known)
    weighed = [
        LinkCandidate(c, e, share / total) for (c, e), share in zip(found, odds, strict=True)
    ]
    return sorted(weighed, key=lambda c: (-c.probability, c.cluster.order))


def find_evidence(
    question: LinkQuestion, cluster: Cluster, everyone: Profile
) -> Iterator[LinkEvidence]:
    """Return the evidence of each rule that has any."""
    return (found for _, found in all_answers(EVIDENCE, question, cluster, everyone))


def _is_named_in_full(question: LinkQuestion, cluster: Cluster, _: Profile) -> LinkEvidence:
    """Weigh how many articles name the person in full, those of about that time above all."""
    named = cluster.profile.count_near(question.use.month)
    many = cluster.profile.articles
    return LinkEvidence(
        f"named in full in {many} article{'s' if many > 1 else ''}", PROMINENCE * log2(named)
    )


def _has_role(question: LinkQuestion, cluster: Cluster, everyone: Profile) -> LinkEvidence | None:
    """Weigh whether the articles that name the person in full give the role, or another."""
    roles = question.use.entity.roles
    weighed = [(_compare_role(role, cluster.profile, everyone), role) for role in roles]
    if not weighed:
        return None
    bits, role = max(weighed)
    return LinkEvidence(f"{role!r} {'fits' if bits > 0 else 'does not fit'}" if bits else "", bits)


def _compare_role(role: str, profile: Profile, everyone: Profile) -> float:
    """Return the bits of a role: how often the person has it, as printed, by noun and by field."""
    view = view_role(role)
    said = {ROLE: (view.core,), NOUN: (view.noun,) if view.noun else (), FIELD: view.fields}
    known = [
        (share, max(profile.compare_rate(kind, one, everyone, ROLE_PRIOR) for one in said[kind]))
        for kind, share in VIEWS
        if said[kind]
    ]
    return log2(sum(share * rate for share, rate in known) / sum(share for share, _ in known))


def _has_company(
    question: LinkQuestion, cluster: Cluster, everyone: Profile
) -> LinkEvidence | None:
    """Weigh those whom the article names beside, as other articles name them beside the person."""
    profile = cluster.profile
    known = [name for name in question.beside if BESIDE + name in profile.counts]
    rates = {n: profile.compare_rate(BESIDE, n, everyone, BESIDE_PRIOR) for n in known}
    bits = min(MOST_COMPANY, sum(log2(rate) for rate in rates.values() if rate > 1))
    if bits <= 0:
        return None
    nearest = max(rates, key=rates.__getitem__)
    return LinkEvidence(f"beside {nearest.title()}", bits)


def _has_gender(question: LinkQuestion, cluster: Cluster, _: Profile) -> LinkEvidence | None:
    """Weigh the gender that titles and roles tell against that of the person."""
    if not question.gender or not (known := cluster.gender):
        return None
    person = "woman" if question.gender == "f" else "man"
    if known == question.gender:
        return LinkEvidence(f"a {person}", GENDER_AGREES)
    return LinkEvidence(f"no {person}", GENDER_DIFFERS)


def _is_named_here(question: LinkQuestion, cluster: Cluster, _: Profile) -> LinkEvidence | None:
    """Weigh that the same article names the person in full."""
    if not question.beside or cluster.names.isdisjoint(question.beside):
        return None
    if question.use.resolved:
        return LinkEvidence(
            "named in full in this article, which leaves the surname apart", LEFT_APART
        )
    return LinkEvidence("named in full in this article", NAMED_HERE)


EVIDENCE: tuple[Rule[[LinkQuestion, Cluster, Profile], LinkEvidence], ...] = (
    Rule("is named in full", _is_named_in_full),
    Rule("has role", _has_role),
    Rule("has company", _has_company),
    Rule("has gender", _has_gender),
    Rule("is named here", _is_named_here),
)
