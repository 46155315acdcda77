"""The day that an article was published on, read from whatever its date looks like."""

from datetime import date


def read_day(published: str | None) -> date | None:
    """Return the day that an ISO date begins with, or None where there is none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
