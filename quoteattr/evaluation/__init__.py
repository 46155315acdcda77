"""How well a prediction agrees with gold: figures, how sure they are, mistakes by cause."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import asdict, frozen

from quoteattr.evaluation.compare import compare_article
from quoteattr.evaluation.figures import (
    KINDS,
    KindFigures,
    PrecisionRecall,
    ReportingFigures,
    figure_component,
    figure_kind,
    figure_reporting,
)
from quoteattr.evaluation.intervals import Interval, bootstrap_intervals
from quoteattr.evaluation.mistakes import CAUSES, Mistake, find_mistakes
from quoteattr.evaluation.reliability import Reliability, measure_reliability
from quoteattr.evaluation.tally import COMPONENTS, REPORTING, Count, Tally, tally_article
from quoteattr.formats.gold import GoldArticle
from quoteattr.records import Extraction

__all__ = [
    "Evaluation",
    "Interval",
    "KindFigures",
    "Mistake",
    "PrecisionRecall",
    "Reliability",
    "ReportingFigures",
    "evaluate",
]

RESAMPLES = 1000
"""Enough that an interval's ends move by less than half a point from seed to seed."""


@frozen
class Evaluation:
    """The agreement of a prediction with gold.

    ``kinds`` holds the figures of each kind that the gold has, and of ``all``; ``intervals``
    their 95 % intervals by ``(kind, figure)``; ``components`` the exact F1 of source, cue and
    content fragments; ``reliability`` how far the confidences hold; ``missing`` the ids of gold
    articles without a prediction, which count as wholly missed.
    """

    missing: tuple[str, ...]
    kinds: Mapping[str, KindFigures]
    reporting: ReportingFigures | None
    components: Mapping[str, float | None]
    intervals: Mapping[tuple[str, str], Interval]
    mistakes: tuple[Mistake, ...]
    reliability: Reliability

    @property
    def misses(self) -> tuple[Mistake, ...]:
        """The gold whose content was not found, to read."""
        return tuple(m for m in self.mistakes if m.cause in ("missed", "wrong span"))

    @property
    def causes(self) -> dict[str, dict[str, int]]:
        """The error table: how many mistakes, by cause and kind."""
        counts = Counter((mistake.cause, mistake.kind) for mistake in self.mistakes)
        kinds = [kind for kind in KINDS if kind != "all"]
        return {cause: {kind: counts[cause, kind] for kind in kinds} for cause in CAUSES}

    def to_dict(self) -> dict[str, Any]:
        """Return the figures as plain JSON values."""
        figures: dict[str, Any] = {"missing_articles": len(self.missing)}
        figures |= {kind: asdict(row) for kind, row in self.kinds.items()}
        if self.reporting:
            figures[REPORTING] = asdict(self.reporting)
        return figures | {"components": dict(self.components)}


def evaluate(
    gold: Iterable[GoldArticle],
    predicted: Iterable[Extraction],
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> Evaluation:
    """Compare predictions with gold, article by article, by the article's id.

    Predictions for articles without gold are left out of account. ``resamples`` and ``seed``
    are those of the bootstrap behind the intervals.
    """
    by_id = {extraction.article.id: extraction for extraction in predicted}
    articles = tuple(gold)
    ids = [article.extraction.article.id for article in articles]
    comparisons = [
        compare_article(article, by_id.get(id_) or Extraction(article.extraction.article))
        for id_, article in zip(ids, articles, strict=True)
    ]
    tallies = [tally_article(comparison) for comparison in comparisons]
    total: Tally = sum(tallies, Counter())
    return Evaluation(
        missing=tuple(id_ for id_ in ids if id_ not in by_id),
        kinds={kind: figure_kind(total, kind) for kind in KINDS if total[kind, Count.GOLD]},
        reporting=figure_reporting(total, REPORTING) if total[REPORTING, Count.GOLD] else None,
        components={part: figure_component(total, part) for part in COMPONENTS},
        intervals=bootstrap_intervals(tallies, resamples, seed) if tallies else {},
        mistakes=tuple(m for comparison in comparisons for m in find_mistakes(comparison)),
        reliability=measure_reliability(comparisons),
    )
