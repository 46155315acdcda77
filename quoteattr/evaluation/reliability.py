"""How far confidence holds: of the attributions given 0.8, are eight in ten right?"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from quoteattr.evaluation.compare import ArticleComparison

BINS = 10
"""Bins of equal width, as the literature has them."""


@frozen
class Bin:
    """The attributions whose confidence lies from ``low`` (inclusive) to ``high``.

    ``confidence`` is their mean confidence, ``right`` the share of them that is right.
    """

    low: float
    high: float
    count: int
    confidence: float
    right: float


@frozen
class Reliability:
    """The reliability curve: its bins from low to high confidence, without the empty ones."""

    bins: tuple[Bin, ...]

    @property
    def error(self) -> float | None:
        """The expected calibration error, 0 to 1; None of nothing.

        The mean distance of confidence and share right, bins weighted by their counts (Naeini,
        Cooper and Hauskrecht 2015).
        """
        total = sum(bin_.count for bin_ in self.bins)
        apart = sum(bin_.count * abs(bin_.confidence - bin_.right) for bin_ in self.bins)
        return apart / total if total else None


def measure_reliability(comparisons: Iterable[ArticleComparison]) -> Reliability:
    """Return how the confidences of all predictions compare with how many are right.

    Right is what counts as linked: the content matches, and the source too if the gold has one.
    """
    judged = [pair for comparison in comparisons for pair in _judge(comparison)]
    return Reliability(tuple(_fill_bins(judged)))


def _judge(comparison: ArticleComparison) -> Iterator[tuple[float, bool]]:
    """Yield the confidence of each prediction, and whether it is right."""
    linked = {id(match.predicted) for match in comparison.matches if match.source is not False}
    for side in comparison.predicted:
        yield side.attribution.confidence, id(side) in linked


def _fill_bins(judged: Sequence[tuple[float, bool]]) -> Iterator[Bin]:
    for number in range(BINS):
        inside = [pair for pair in judged if min(int(pair[0] * BINS), BINS - 1) == number]
        if inside:
            confidences, rights = zip(*inside, strict=True)
            count = len(inside)
            low, high = number / BINS, (number + 1) / BINS
            yield Bin(low, high, count, sum(confidences) / count, sum(rights) / count)
