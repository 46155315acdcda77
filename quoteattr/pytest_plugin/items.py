"""Gold files as pytest sees them: a file collects an item for each thing to check."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from quoteattr.errors import QuoteattrError
from quoteattr.pytest_plugin.checks import (
    Failure,
    Outcome,
    check_extras,
    check_no_quote,
    check_quote,
    render_failures,
)
from quoteattr.pytest_plugin.links import check_link, find_end
from quoteattr.pytest_plugin.readings import GoldPage, Reading, session_readings
from quoteattr.pytest_plugin.scoreboard import COUNTED, WRITTEN
from quoteattr.pytest_plugin.settings import SETTINGS, is_partial
from quoteattr.pytest_plugin.update import update_page
from quoteattr.spans import Span
from quoteattr.text.terminal import disarm
from quoteattr.views.text import clean

GoldCheck = Callable[[Reading], Outcome]

# Where an item stands that is about the whole article.
TOP = Span(0, 0)


class GoldFile(pytest.File):
    """A ``*.quotes.md`` file."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield an item a quote, a no-quote and a link, and one for what the gold lacks."""
        try:
            page = session_readings(self.config).open(self.path)
        except (QuoteattrError, OSError) as error:
            raise self.CollectError(disarm(str(error))) from error
        if self.config.stash[SETTINGS].update:
            yield UpdateItem.from_parent(self, name="update", page=page)
        else:
            yield from self._list_checks(page)

    def _list_checks(self, page: GoldPage) -> Iterator[pytest.Item]:
        make = partial(GoldItem.from_parent, self, page=page)
        gold = page.gold.extraction
        kinds = self.config.stash[SETTINGS].asked.kinds
        for quote in gold.attributions:
            if quote.kind not in kinds:
                continue
            yield make(name=quote.id, span=quote.content[0], check=partial(check_quote, quote))
        for number, mark in enumerate(gold.unattributed, start=1):
            name = f"not-a-quote-{number}"
            yield make(name=name, span=mark.span, check=partial(check_no_quote, mark))
        for link in page.gold.same_as:
            _, quote = find_end(page, link.id)
            if quote.kind not in kinds:
                continue
            name = f"{link.id}-same-as-{link.other_article}#{link.other_id}"
            check = partial(check_link, link, session_readings(self.config))
            yield make(name=name, span=quote.content[0], check=check)
        yield make(name="extras", span=TOP, check=check_extras)


class PageItem(pytest.Item):
    """Something to do with a page; errors that the user can mend are told in their own words."""

    def __init__(self, *, page: GoldPage, span: Span = TOP, **given: Any) -> None:  # noqa: ANN401
        super().__init__(**given)
        self.page = page
        self.span = span

    def read_page(self) -> Reading:
        """Return the page beside what was found in its article."""
        return session_readings(self.config).read(self.page)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *given: Any) -> Any:  # noqa: ANN401
        """Return the words of our own errors, the traceback of any other."""
        if isinstance(excinfo.value, GoldError | QuoteattrError):
            return disarm(str(excinfo.value))
        return super().repr_failure(excinfo, *given)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return the line of the file, counted from 0, at which the item stands."""
        return self.path, self.page.line(self.span) - 1, self.name


class GoldItem(PageItem):
    """One check."""

    def __init__(self, *, check: GoldCheck, **given: Any) -> None:  # noqa: ANN401  # passed on
        super().__init__(**given)
        self.check = check
        reason = self.page.gold.known_failures.get(self.span)
        if reason is not None:
            self.add_marker(pytest.mark.xfail(reason=reason))

    def runtest(self) -> None:
        """Check, and report what was counted."""
        outcome = self.check(self.read_page())
        counted = {
            "outlet": self.page.gold.extraction.article.outlet,
            "counts": [(kind, count.value) for kind, count in outcome.counts],
            "partial": is_partial(self.config),
        }
        self.user_properties.append((COUNTED, counted))
        if outcome.failures:
            if reason := outcome.known or self._excuse(outcome.failures):
                pytest.xfail(reason)
            raise GoldError(outcome.failures)

    def _excuse(self, failures: tuple[Failure, ...]) -> str | None:
        """Return why failures are let pass one by one: minima are set for all that they lower."""
        settings = self.config.stash[SETTINGS]
        lowered = [figure for failure in failures for figure in failure.lowers]
        covered = all(failure.lowers for failure in failures) and all(
            settings.covers(figure, kind) for figure, kind in lowered
        )
        if covered and not is_partial(self.config):
            return f"counted: {clean(failures[0].headline)}"
        return None


class UpdateItem(PageItem):
    """The writing of a gold file anew."""

    def runtest(self) -> None:
        """Write the file, if what was found differs from it."""
        update = self.config.stash[SETTINGS].update
        assert update is not None  # else this item was not collected
        changed = update_page(self.read_page(), update)
        if changed:
            self.user_properties.append((WRITTEN, f"{self.page.shown}: {changed} marks written"))


class GoldError(AssertionError):
    """An article is not read as its gold says."""

    def __init__(self, failures: tuple[Failure, ...]) -> None:
        super().__init__(render_failures(failures))
