"""How far a figure would move with other articles: bootstrap over articles."""

from collections.abc import Mapping, Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.evaluation.figures import KINDS
from quoteattr.evaluation.tally import Count, Tally

PERCENTILES = (2.5, 97.5)
"""The ends of an interval that holds 95 % of the resampled figures."""

_F1 = {
    "exact": (Count.EXACT_PRECISE, Count.EXACT_RECALLED),
    "iou50": (Count.MATCHED_PREDICTED, Count.MATCHED_GOLD),
    "linked": (Count.LINKED_PREDICTED, Count.LINKED_GOLD),
}
_SHARES = {
    "source": (Count.SOURCE_RIGHT, Count.WITH_SOURCE),
    "speaker": (Count.SPEAKER_RIGHT, Count.WITH_SPEAKER),
}

Samples = NDArray[np.float64]


@frozen
class Interval:
    """The 95 % interval of a figure, in percent."""

    low: float
    high: float


def bootstrap_intervals(
    tallies: Sequence[Tally], resamples: int, seed: int
) -> dict[tuple[str, str], Interval]:
    """Return the interval of each kind's F1s and shares, by ``(kind, figure)``.

    Articles are drawn with replacement, as many as there are, ``resamples`` times; an article's
    attributions stay together, for they share its style (Efron and Tibshirani 1993, chapter 8).
    A figure that no sample defines has no interval.
    """
    draws = np.random.default_rng(seed).multinomial(
        len(tallies), np.full(len(tallies), 1 / len(tallies)), size=resamples
    )
    intervals = {}
    for kind in KINDS:
        sums = {c: draws @ np.array([tally[kind, c] for tally in tallies]) for c in Count}
        for figure, samples in _sample_figures(sums).items():
            defined = samples[~np.isnan(samples)]
            if len(defined):
                low, high = np.percentile(defined, PERCENTILES)
                intervals[kind, figure] = Interval(round(float(low), 1), round(float(high), 1))
    return intervals


def _sample_figures(sums: Mapping[Count, Samples]) -> dict[str, Samples]:
    """Return every figure's value in each resample, NaN where it is not defined."""
    figures = {name: _share(sums[right], sums[whole]) for name, (right, whole) in _SHARES.items()}
    for name, (right_predicted, right_gold) in _F1.items():
        precision = _share(sums[right_predicted], sums[Count.PREDICTED])
        recall = _share(sums[right_gold], sums[Count.GOLD])
        figures[name] = _share(2 * precision * recall, 100 * (precision + recall))
    return figures


def _share(part: Samples, whole: Samples) -> Samples:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(whole > 0, 100 * part / whole, np.nan)
