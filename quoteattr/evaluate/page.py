"""The figures of an evaluation as a plain page for a terminal."""

from collections.abc import Iterator

from quoteattr.evaluate import Evaluation
from quoteattr.evaluate.figures import KindFigures, PrecisionRecall
from quoteattr.evaluate.intervals import Interval
from quoteattr.evaluate.mistakes import Mistake
from quoteattr.views.text import clean, wrap

FIGURES = ("exact", "iou50", "linked", "source", "speaker")
# The widths of a row's name, of a count, and of a figure with its interval, "93.1 (90.4–95.2)".
NAME, COUNT, FIGURE = 10, 7, 18


def render_evaluation(evaluation: Evaluation, misses: int = 0) -> str:
    """Return the figures in percent with 95 % intervals, the mistakes, and some misses to read."""
    tables = (
        _list_kinds(evaluation),
        _list_recalls(evaluation),
        _list_causes(evaluation),
        _list_misses(evaluation.misses[:misses]),
    )
    return "\n\n".join("\n".join(lines) for table in tables if (lines := list(table)))


def _list_kinds(evaluation: Evaluation) -> Iterator[str]:
    counts = f"{'gold':>{COUNT}}{'found':>{COUNT}}"
    yield " " * NAME + counts + "".join(f"{figure:>{FIGURE}}" for figure in FIGURES)
    for kind, row in evaluation.kinds.items():
        cells = (_show(_read(row, f), evaluation.intervals.get((kind, f))) for f in FIGURES)
        counts = f"{row.gold:>{COUNT}}{row.predicted:>{COUNT}}"
        yield f"{kind:<{NAME}}{counts}" + "".join(f"{cell:>{FIGURE}}" for cell in cells)


def _list_recalls(evaluation: Evaluation) -> Iterator[str]:
    parts = (f"{part} {_show(figure)}" for part, figure in evaluation.components.items())
    yield f"fragments, exact F1: {', '.join(parts)}"
    if evaluation.reporting:
        recall = _show(evaluation.reporting.iou50_recall)
        yield f"reporting cues: {evaluation.reporting.gold} gold, iou50 recall {recall}"
    if evaluation.reliability.error is not None:
        yield f"confidence: expected calibration error {evaluation.reliability.error:.3f}"
    if evaluation.missing:
        yield f"articles without a prediction: {clean(', '.join(evaluation.missing))}"


def _list_causes(evaluation: Evaluation) -> Iterator[str]:
    for cause, counts in evaluation.causes.items():
        yield f"{cause}: " + ", ".join(f"{count} {kind}" for kind, count in counts.items())


def _list_misses(misses: tuple[Mistake, ...]) -> Iterator[str]:
    for miss in misses:
        yield clean(f"{miss.article}: {miss.cause}, {miss.kind}")
        for side, attribution in (("gold", miss.gold), ("found", miss.predicted)):
            if attribution:
                yield wrap(f"{side}: {attribution.text}")


def _read(row: KindFigures, figure: str) -> float | None:
    """Return the F1 of a figure that has one, else the share itself."""
    value: PrecisionRecall | float | None = getattr(row, figure)
    return value.f1 if isinstance(value, PrecisionRecall) else value


def _show(figure: float | None, interval: Interval | None = None) -> str:
    if figure is None:
        return "–"
    return f"{figure:.1f} ({interval.low}–{interval.high})" if interval else f"{figure:.1f}"
