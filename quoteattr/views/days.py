"""The days that articles were published on, read from whatever their dates look like."""

from datetime import date


def read_day(published: str | None) -> date | None:
    """Return the day that an ISO date begins with, or None where there is none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def write_day(published: str | None) -> str:
    """Return an ISO date as "4 Nov 2025", and any other as it was given."""
    day = read_day(published)
    return f"{day.day} {day:%b %Y}" if day else published or ""
