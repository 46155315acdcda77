"""What a corpus says of a person: in how many articles, when, in which roles, beside whom."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import define, field

from quoteattr.records import Entity
from quoteattr.speakers.names.parse import Gender, fold, parse_name
from quoteattr.speakers.names.role_nouns import gender_of_noun, view_role

if TYPE_CHECKING:
    from quoteattr.speakers.linking.variants import VariantUse

# Months of thirty days, by which dates are counted.
YEAR = 12
# The kinds of things said; the key of one is its kind and what is said: "noun senator".
ROLE, NOUN, FIELD, BESIDE, GENDER = "role ", "noun ", "field ", "beside ", "gender "
# The share of articles that say one thing of a kind before any is read, and as if so many had been:
# in news most roles are of public affairs, few of any one office, and hardly two are worded alike.
PRIOR_SHARE = {ROLE: 0.01, NOUN: 0.03, FIELD: 0.5, BESIDE: 0.02}
PRIOR_CORPUS = 50
# Genders of entities as names have them.
_SHORT: Mapping[str | None, Gender] = {"female": "f", "male": "m"}


@define(eq=False)
class Profile:
    """How many articles say what of a person, or of everyone.

    ``counts`` holds each thing said, and under its kind alone the number of articles that say
    anything of that kind; ``months`` holds when they were printed.
    """

    articles: int = 0
    counts: defaultdict[str, int] = field(factory=lambda: defaultdict(int))
    months: defaultdict[int, int] = field(factory=lambda: defaultdict(int))

    def add(self, use: "VariantUse") -> None:
        """Count what an article says, or so many that say the same."""
        self.articles += use.times
        for fact in list_facts(use):
            self.counts[fact] += use.times
        if use.month is not None:
            self.months[use.month] += use.times

    def absorb(self, other: "Profile | None") -> None:
        """Count what is said under another name too, if that name tells who it is."""
        if other is None:
            return
        self.articles += other.articles
        for key, times in other.counts.items():
            self.counts[key] += times
        for month, times in other.months.items():
            self.months[month] += times

    def estimate_share(self, kind: str, said: str) -> float:
        """Return the share of a corpus's articles that say it, of those that say its kind."""
        return (self.counts.get(kind + said, 0) + PRIOR_SHARE[kind] * PRIOR_CORPUS) / (
            self.counts.get(kind, 0) + PRIOR_CORPUS
        )

    def compare_rate(self, kind: str, said: str, everyone: "Profile", prior: float) -> float:
        """Return how many times as often something is said of this person as of everyone.

        It is as if ``prior`` more articles had said of the person what they say of everyone.
        """
        share = everyone.estimate_share(kind, said)
        return (self.counts.get(kind + said, 0) / share + prior) / (
            self.counts.get(kind, 0) + prior
        )

    def count_near(self, month: int | None) -> float:
        """Return the number of articles, of which those far from a month count for less.

        One that is a year away counts half, one that is three years away a tenth.
        """
        if month is None:
            return float(self.articles)
        near = sum(n / (1 + ((at - month) / YEAR) ** 2) for at, n in self.months.items())
        return near + self.articles - sum(self.months.values())

    @property
    def gender(self) -> Gender | None:
        """The gender that titles and roles tell, if nearly all that tell one tell the same."""
        men, women = self.counts.get(f"{GENDER}m", 0), self.counts.get(f"{GENDER}f", 0)
        return "m" if men > 2 * women else "f" if women > 2 * men else None


def list_facts(use: "VariantUse") -> set[str]:
    """Return all that an article says of someone, each thing once, and the kinds of it."""
    facts = {fact for role in use.entity.roles for fact in _list_role_facts(role)}
    if use.beside:
        facts.add(BESIDE)
        facts.update([BESIDE + fold(name) for name in use.beside])
    facts.update([GENDER + gender for gender in tell_genders(use.entity)])
    return facts


@lru_cache(maxsize=65536)
def _list_role_facts(role: str) -> tuple[str, ...]:
    view = view_role(role)
    noun = (NOUN, NOUN + view.noun) if view.noun else ()
    fields = (FIELD, *(FIELD + name for name in view.fields)) if view.fields else ()
    return (ROLE, ROLE + view.core, *noun, *fields)


def tell_genders(entity: Entity) -> set[Gender]:
    """Return the genders that an article tells: one as a rule, two where one is an error."""
    resolved = {told_by_title(name) for name in (entity.name, *entity.aliases)}
    if entity.roles:
        resolved.update(gender_of_noun(view_role(role).noun) for role in entity.roles)
    return {gender for gender in resolved if gender}


@lru_cache(maxsize=65536)
def told_by_title(name: str) -> Gender | None:
    """Return the gender that the title before a surname tells: "Mrs. Hall" is a woman."""
    parsed = parse_name(name)
    return parsed.gender if not parsed.given or not parsed.family else None
