"""Dates as ISO 8601 writes them: what an article is published on."""

import re
from datetime import datetime

# A year, or a year and its month: dates that datetime does not read.
_PART_OF_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def is_iso_date(written: str) -> bool:
    """Tell whether a text is a date, with or without a time, or a year, or a year and its month."""
    if _PART_OF_DATE.fullmatch(written):
        return True
    try:
        datetime.fromisoformat(written)
    except ValueError:
        return False
    return _ISO_DATE.match(written) is not None
