"""Which printing is the first, as far as dates and times tell."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Protocol, TypeVar

from quoteattr.text.days import Period, read_period


class Printing(Protocol):
    """What has an article and its date."""

    @property
    def article(self) -> str:
        """The article's id."""
        ...

    @property
    def published(self) -> str | None:
        """Its date as given."""
        ...


T = TypeVar("T", bound=Printing)


def find_first(printings: Iterable[T]) -> tuple[T, ...]:
    """Return those printings, one an article, of which none is surely later than another.

    One alone is the first. Those without a date are left aside.
    """
    told = ((one, read_period(one.published)) for one in printings)
    dated = [(one, period) for one, period in told if period]
    earliest = min((period for _, period in dated), key=attrgetter("end", "start"), default=None)
    found: dict[str, T] = {}
    for one, period in dated:
        if earliest and not is_later(period, earliest):
            found.setdefault(one.article, one)
    return tuple(found.values())


def is_later(period: Period, other: Period) -> bool:
    """Tell whether a time surely comes after another."""
    return other.end <= period.start and other != period
