"""Shares with their uncertainty: how many women are among those quoted, and how sure that is."""

from collections.abc import Iterable
from math import sqrt

from attrs import frozen

from quoteattr.records import Entity

# Of a normal distribution 95 % lie within so many standard deviations.
Z95 = 1.96


@frozen
class Share:
    """``part`` of ``known`` with its 95 % interval; of ``unknown`` more it is not known.

    The interval is Wilson's (1927), which holds for few and for shares near 0 or 1 too. It takes
    those who are known for a sample: what they leave open is told by ``unknown`` alone.
    """

    part: int
    known: int
    unknown: int

    @property
    def value(self) -> float | None:
        """The share, 0 to 1; None of nobody."""
        return self.part / self.known if self.known else None

    @property
    def interval(self) -> tuple[float, float]:
        """The ends of the interval, 0 to 1; the whole of it where nobody is known."""
        if not self.known:
            return 0.0, 1.0
        n, p, z2 = self.known, self.part / self.known, Z95**2
        middle = (p + z2 / (2 * n)) / (1 + z2 / n)
        half = Z95 * sqrt(p * (1 - p) / n + z2 / (4 * n**2)) / (1 + z2 / n)
        return max(0.0, middle - half), min(1.0, middle + half)


def share_women(people: Iterable[Entity]) -> Share:
    """Return the share of women among persons; each counts once, however often quoted."""
    genders = [p.gender for p in {p.id: p for p in people if p.kind == "person"}.values()]
    known = [gender for gender in genders if gender]
    return Share(known.count("female"), len(known), len(genders) - len(known))
