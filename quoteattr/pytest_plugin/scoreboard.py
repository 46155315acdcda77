"""Collects what the checks counted, fails a session below its minima, prints the closing table."""

import pytest
from attrs import define, field

from quoteattr.pytest_plugin.scores import Scores
from quoteattr.pytest_plugin.settings import Minimum, Settings
from quoteattr.pytest_plugin.table import render_scores

# The names of the properties in which reports carry, also out of worker processes, what a check
# counted and what an update wrote.
COUNTED = "quoteattr"
WRITTEN = "quoteattr-update"
NO_OUTLET = "no outlet"


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
