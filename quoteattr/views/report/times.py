"""When it was printed: columns of days, months or years, the finest that fit side by side."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise

from attrs import frozen

from quoteattr.views.days import write_day

# Columns that fit side by side: the months of eleven years.
MOST_COLUMNS = 132


@frozen
class Column:
    """Printings in a stretch of time, both ends included."""

    name: str
    start: date
    end: date
    printings: int


@frozen
class Unit:
    """A unit of time: ``begin`` gives its first day, and ``longest`` days lead into the next."""

    longest: int
    begin: Callable[[date], date]
    name: Callable[[date], str]

    def list_starts(self, first: date, last: date) -> list[date]:
        """Return the first days of the units from ``first`` to ``last``, and of the one behind."""
        starts = [self.begin(first)]
        while starts[-1] <= last and len(starts) <= MOST_COLUMNS + 1:
            starts.append(self._follow(starts[-1]))
        return starts

    def _follow(self, start: date) -> date:
        if date.max - start < timedelta(days=self.longest):
            return date.max
        return self.begin(start + timedelta(days=self.longest))


UNITS = (
    Unit(1, lambda day: day, lambda day: write_day(day.isoformat())),
    Unit(31, lambda day: day.replace(day=1), lambda day: f"{day:%b %Y}"),
    Unit(366, lambda day: day.replace(month=1, day=1), lambda day: str(day.year)),
)


def count_times(days: Iterable[date]) -> tuple[Column, ...]:
    """Return how many of ``days`` lie in each unit from the first to the last.

    Of more years than fit, the last are told: an odd early date hides no other.
    """
    counts = Counter(days)
    if not counts:
        return ()
    for unit in UNITS:
        starts = unit.list_starts(min(counts), max(counts))
        if len(starts) <= MOST_COLUMNS + 1:
            return _fill(unit, starts, counts)
    first = max(counts).replace(year=max(1, max(counts).year - MOST_COLUMNS + 1), month=1, day=1)
    return _fill(UNITS[-1], UNITS[-1].list_starts(first, max(counts)), counts)


def _fill(unit: Unit, starts: list[date], counts: Mapping[date, int]) -> tuple[Column, ...]:
    filled: Counter[date] = Counter()
    for day, number in counts.items():
        filled[unit.begin(day)] += number
    return tuple(
        Column(unit.name(start), start, following - timedelta(days=1), filled[start])
        for start, following in pairwise(starts)
    )
