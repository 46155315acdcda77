"""The days that articles were published on, for people to read."""

from quoteattr.text.days import read_day


def write_day(published: str | None) -> str:
    """Return an ISO date as "4 Nov 2025", and any other as it was given."""
    day = read_day(published)
    return f"{day.day} {day:%b %Y}" if day else published or ""
