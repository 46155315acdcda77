"""Figures from counts: each is in percent, to one decimal, or None where nothing was asked."""

from attrs import field, frozen

from quoteattr.evaluation.tally import Count, Tally

KINDS = ("direct", "mixed", "indirect", "all")


@frozen
class PrecisionRecall:
    """``precision``: of the predicted, so many are right; ``recall``: of the gold, so many found.

    A match across kinds counts for ``all`` and for the recall of the gold's kind.
    """

    precision: float | None
    recall: float | None
    f1: float = field(init=False)

    @f1.default
    def _harmonic_mean(self) -> float:
        """Return the harmonic mean of the two figures as they are printed."""
        if not self.precision or not self.recall:
            return 0.0
        return round(2 * self.precision * self.recall / (self.precision + self.recall), 1)


@frozen
class KindFigures:
    """The figures of one kind of attribution.

    exact: the content's spans are the same set.
    iou50: the contents share at least half of the characters of both, matched one to one.
    linked: iou50, and a predicted source overlaps a gold one (none is asked where gold has none).
    source: of the iou50 matches with a gold source, the share whose source overlaps it.
    speaker: of the iou50 matches with a gold speaker, the share whose entity bears that name.
    """

    gold: int
    predicted: int
    exact: PrecisionRecall
    iou50: PrecisionRecall
    linked: PrecisionRecall
    source: float | None
    speaker: float | None


@frozen
class ReportingFigures:
    """Figures over the gold whose cue is on public lists of reporting verbs; recall alone."""

    gold: int
    iou50_recall: float | None
    linked_recall: float | None
    source: float | None
    speaker: float | None


def percent(part: int, whole: int) -> float | None:
    """Return a share in percent, to one decimal; None of nothing."""
    return round(100 * part / whole, 1) if whole else None


def figure_kind(tally: Tally, kind: str) -> KindFigures:
    """Return the figures of ``kind``, or of ``all``."""

    def of(count: Count) -> int:
        return tally[kind, count]

    def rate(right_predicted: Count, right_gold: Count) -> PrecisionRecall:
        return PrecisionRecall(
            percent(of(right_predicted), of(Count.PREDICTED)),
            percent(of(right_gold), of(Count.GOLD)),
        )

    return KindFigures(
        gold=of(Count.GOLD),
        predicted=of(Count.PREDICTED),
        exact=rate(Count.EXACT_PRECISE, Count.EXACT_RECALLED),
        iou50=rate(Count.MATCHED_PREDICTED, Count.MATCHED_GOLD),
        linked=rate(Count.LINKED_PREDICTED, Count.LINKED_GOLD),
        source=percent(of(Count.SOURCE_RIGHT), of(Count.WITH_SOURCE)),
        speaker=percent(of(Count.SPEAKER_RIGHT), of(Count.WITH_SPEAKER)),
    )


def figure_reporting(tally: Tally, row: str) -> ReportingFigures:
    """Return the figures of the gold whose cue is a reporting one."""

    def of(count: Count) -> int:
        return tally[row, count]

    return ReportingFigures(
        gold=of(Count.GOLD),
        iou50_recall=percent(of(Count.MATCHED_GOLD), of(Count.GOLD)),
        linked_recall=percent(of(Count.LINKED_GOLD), of(Count.GOLD)),
        source=percent(of(Count.SOURCE_RIGHT), of(Count.WITH_SOURCE)),
        speaker=percent(of(Count.SPEAKER_RIGHT), of(Count.WITH_SPEAKER)),
    )


def figure_component(tally: Tally, part: str) -> float | None:
    """Return the exact F1 of a component's fragments, as published taggers are scored."""
    found = 2 * tally[part, Count.EXACT_RECALLED]
    return percent(found, tally[part, Count.GOLD] + tally[part, Count.PREDICTED])
