"""The closing table: the figures of each outlet, then those of each kind beside their minima."""

from collections.abc import Iterable, Iterator

from quoteattr.pytest_plugin.counts import CheckCount
from quoteattr.pytest_plugin.scores import Scores
from quoteattr.pytest_plugin.settings import FIGURES, KINDS, Figure, Minimum

# The widths of a row's name, of a count, and of a figure with its minimum, "93.1 < 95.0".
_NAME, _COUNT, _FIGURE = 24, 8, 14


def render_scores(scores: Scores, minima: Iterable[Minimum]) -> Iterator[str]:
    """Yield the lines of the table; shares are in percent."""
    least = {(m.figure, m.kind): m.percent for m in minima}
    yield _list_heads("outlet") + f"{'links':>{_COUNT}}"
    for outlet in scores.outlets:
        yield _render_outlet(scores, outlet)
    yield ""
    yield _list_heads("kind")
    for kind in KINDS:
        if scores.total(CheckCount.QUOTES, kind=kind) or scores.total(
            CheckCount.EXTRACTED, kind=kind
        ):
            yield _render_kind(scores, kind, least)


def _list_heads(name: str) -> str:
    return f"{name:<{_NAME}}{'quotes':>{_COUNT}}" + "".join(f"{f:>{_FIGURE}}" for f in FIGURES)


def _render_outlet(scores: Scores, outlet: str) -> str:
    linked, links = (scores.total(c, outlet) for c in (CheckCount.LINKED, CheckCount.LINKS))
    cells = (_show(scores.share(figure, outlet)) for figure in FIGURES)
    row = _render_row(outlet, scores.total(CheckCount.QUOTES, outlet), cells)
    return row + f"{f'{linked}/{links}' if links else '–':>{_COUNT}}"


def _render_kind(scores: Scores, kind: str, least: dict[tuple[Figure, str], float]) -> str:
    cells = (
        _show(scores.share(figure, kind=kind), least.get((figure, kind))) for figure in FIGURES
    )
    return _render_row(kind, scores.total(CheckCount.QUOTES, kind=kind), cells)


def _render_row(name: str, quotes: int, cells: Iterable[str]) -> str:
    shown = name if len(name) < _NAME else f"{name[: _NAME - 2]}…"
    return f"{shown:<{_NAME}}{quotes:>{_COUNT}}" + "".join(f"{cell:>{_FIGURE}}" for cell in cells)


def _show(share: float | None, minimum: float | None = None) -> str:
    """Return a share, and how it stands to its minimum if there is one."""
    if share is None:
        return "–"
    if minimum is None:
        return f"{share:.1f}"
    return f"{share:.1f} {'<' if share < minimum else '≥'} {minimum:g}"
