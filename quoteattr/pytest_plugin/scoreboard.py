"""The figures of a session: what the checks count, shares of it, minima, the closing table."""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum

import pytest
from attrs import define, field

from quoteattr.pytest_plugin.settings import ALL, FIGURES, KINDS, Figure, Minimum, Settings

# The widths of a row's name, of a count, and of a figure with its minimum, "93.1 < 95.0".
_NAME, _COUNT, _FIGURE = 24, 8, 14
# The names of the properties in which reports carry, also out of worker processes, what a check
# counted and what an update wrote.
COUNTED = "quoteattr"
WRITTEN = "quoteattr-update"
NO_OUTLET = "no outlet"


class CheckCount(StrEnum):
    """What is counted."""

    QUOTES = "quotes in the gold"
    FOUND = "of these, found and of the right kind"
    SPEAKER = "of these, with the right speaker"
    EXTRACTED = "quotes in the extraction"
    WANTED = "of these, in the gold"
    LINKS = "links in the gold"
    LINKED = "of these, found to be one utterance"


Counts = tuple[tuple[str, CheckCount], ...]
"""One for each thing counted: the kind of the quote, and what it was counted as."""


# What each figure is a share of, after the part of that.
_SHARES: dict[Figure, tuple[CheckCount, CheckCount]] = {
    "recall": (CheckCount.FOUND, CheckCount.QUOTES),
    "precision": (CheckCount.WANTED, CheckCount.EXTRACTED),
    "speaker": (CheckCount.SPEAKER, CheckCount.FOUND),
}


@define
class Scores:
    """Everything that the checks of a session counted."""

    _counts: Counter[tuple[str, str, CheckCount]] = field(factory=Counter)

    def add(self, outlet: str, counts: Counts) -> None:
        """Add what a check of an outlet's article counted."""
        self._counts.update((outlet, kind, count) for kind, count in counts)

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets, in alphabetical order."""
        return tuple(sorted({outlet for outlet, _, _ in self._counts}))

    def total(self, count: CheckCount, outlet: str = ALL, kind: str = ALL) -> int:
        """Return how many were counted, of one outlet or all, of one kind or all."""
        return sum(
            number
            for (of_outlet, of_kind, what), number in self._counts.items()
            if what == count and outlet in (ALL, of_outlet) and kind in (ALL, of_kind)
        )

    def share(self, figure: Figure, outlet: str = ALL, kind: str = ALL) -> float | None:
        """Return a figure in percent, to one decimal; None where there is nothing to judge by."""
        part, whole = (self.total(count, outlet, kind) for count in _SHARES[figure])
        return round(100 * part / whole, 1) if whole else None

    def missed(self, minima: Iterable[Minimum]) -> tuple[Minimum, ...]:
        """Return the minima that a figure stays below; what cannot be judged misses none."""
        shares = ((minimum, self.share(minimum.figure, kind=minimum.kind)) for minimum in minima)
        return tuple(m for m, share in shares if share is not None and share < m.percent)


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


@define(eq=False)  # pytest keeps its plugins in sets
class Scoreboard:
    """The figures of a session, in the process to which all reports come."""

    settings: Settings
    _scores: Scores = field(factory=Scores)
    _written: list[str] = field(factory=list)
    _partial: bool = False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add what a check counted, or an update wrote."""
        properties = dict(report.user_properties) if report.when == "call" else {}
        if WRITTEN in properties:
            self._written.append(str(properties[WRITTEN]))
        match properties.get(COUNTED):
            case {"outlet": outlet, "counts": counts, "partial": partial}:
                self._scores.add(outlet or NO_OUTLET, counts)
                self._partial = self._partial or partial

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail a session that is below a minimum."""
        if self._missed and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: "pytest.TerminalReporter") -> None:
        """Print the closing table, or what was written."""
        if not (self._scores.outlets or self._written):
            return
        terminalreporter.write_sep("=", f"quoteattr: {self.settings.name}")
        for line in self._written:
            terminalreporter.write_line(line)
        if self._scores.outlets:
            for line in render_scores(self._scores, self.settings.minima):
                terminalreporter.write_line(line)
            self._write_verdict(terminalreporter)

    def _write_verdict(self, terminalreporter: "pytest.TerminalReporter") -> None:
        if self._partial and self.settings.minima:
            terminalreporter.write_line("not judged by the minima: not every check was run")
        for minimum in self._missed:
            message = f"{minimum.figure} of {minimum.kind} is below {minimum.percent:g}"
            terminalreporter.write_line(message, red=True)

    @property
    def _missed(self) -> tuple[Minimum, ...]:
        return () if self._partial else self._scores.missed(self.settings.minima)
