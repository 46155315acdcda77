"""The figures of an evaluation as tables for a terminal."""

from collections.abc import Iterator

from rich.table import Table
from rich.text import Text

from quoteattr.evaluation import Evaluation
from quoteattr.evaluation.figures import KindFigures, PrecisionRecall
from quoteattr.evaluation.intervals import Interval
from quoteattr.evaluation.mistakes import Mistake
from quoteattr.views.tables import Cell, build_table, render_table
from quoteattr.views.text import clean, wrap

FIGURES = ("exact", "iou50", "linked", "source", "speaker")


def render_evaluation(evaluation: Evaluation, misses: int = 0) -> str:
    """Return the figures in percent with 95 % intervals, the mistakes, and some misses to read."""
    tables = (_tabulate_kinds(evaluation), _tabulate_causes(evaluation))
    lists = (_list_others(evaluation), _list_misses(evaluation.misses[:misses]))
    pages = (*map(render_table, tables), *map("\n".join, lists))
    return "\n\n".join(page for page in pages if page)


def _tabulate_kinds(evaluation: Evaluation) -> Table:
    title = "Agreement with the gold, in percent, with 95 % intervals"
    rows = (_list_kind(evaluation, kind, row) for kind, row in evaluation.kinds.items())
    return build_table(title, ("", "gold", "found", *FIGURES), rows)


def _list_kind(evaluation: Evaluation, kind: str, row: KindFigures) -> list[Cell]:
    intervals = (evaluation.intervals.get((kind, figure)) for figure in FIGURES)
    figures = (_read(row, figure) for figure in FIGURES)
    return [kind, str(row.gold), str(row.predicted), *map(_show, figures, intervals)]


def _tabulate_causes(evaluation: Evaluation) -> Table:
    causes = evaluation.causes
    kinds = tuple(next(iter(causes.values()), ()))
    rows = ((cause, *map(str, counts.values())) for cause, counts in causes.items())
    return build_table("Mistakes", ("", *kinds), rows)


def _list_others(evaluation: Evaluation) -> Iterator[str]:
    parts = (f"{part} {_show(figure)}" for part, figure in evaluation.components.items())
    yield f"fragments, exact F1: {', '.join(parts)}"
    if evaluation.reporting:
        recall = _show(evaluation.reporting.iou50_recall)
        yield f"reporting cues: {evaluation.reporting.gold} gold, iou50 recall {recall}"
    if evaluation.reliability.error is not None:
        yield f"confidence: expected calibration error {evaluation.reliability.error:.3f}"
    if evaluation.missing:
        yield f"articles without a prediction: {clean(', '.join(evaluation.missing))}"


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


def _show(figure: float | None, interval: Interval | None = None) -> Text:
    """Return a figure, and under it the interval that it lies in."""
    shown = Text("–" if figure is None else f"{figure:.1f}")
    return shown.append(f"\n{interval.low}–{interval.high}", "dim") if interval else shown
