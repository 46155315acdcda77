"""When an article was published, read from whatever its date looks like."""

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from attrs import frozen

DAY = timedelta(days=1)
# A year, or a year and its month.
PART_OF_DATE = re.compile(r"(\d{4})(?:-(\d\d))?")


@frozen
class Period:
    """The time in which something was published: ``start`` and ``end`` are one where it is told."""

    start: datetime
    end: datetime


def read_day(published: str | None) -> date | None:
    """Return the day that an ISO date begins with, or None where there is none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


@lru_cache(maxsize=1 << 14)  # a corpus has as many dates as days, or little more
def read_period(published: str | None) -> Period | None:
    """Return the time that a date in ISO form leaves open: a moment, a day, a month or a year.

    A time without a zone is read as UTC, as is a day. None stands for what is no date.
    """
    written = (published or "").strip()
    try:
        if part := PART_OF_DATE.fullmatch(written):
            return _read_part(int(part[1]), part[2])
        moment = datetime.fromisoformat(written)
        moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        return Period(moment, moment if len(written) > len("2025-03-02") else moment + DAY)
    except (ValueError, OverflowError):
        return _read_beginning(written)


def _read_part(year: int, month: str | None) -> Period:
    start = datetime(year, int(month or 1), 1, tzinfo=UTC)
    after = datetime(year + 1, 1, 1, tzinfo=UTC)
    if month:
        after = (start + 31 * DAY).replace(day=1)
    return Period(start, after)


def _read_beginning(written: str) -> Period | None:
    """Return the day that a text begins with, whatever stands behind it."""
    day = read_day(written)
    if day is None or day == date.max:
        return None
    start = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Period(start, start + DAY)
