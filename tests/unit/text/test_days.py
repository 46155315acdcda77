"""When an article was published, and how much of that its date leaves open."""

import pytest

from quoteattr.text.days import read_day, read_period


@pytest.mark.parametrize(
    ("published", "start", "end"),
    [
        ("2025-03-01", "2025-03-01T00:00", "2025-03-02T00:00"),
        ("2025-03", "2025-03-01T00:00", "2025-04-01T00:00"),
        ("2024-12", "2024-12-01T00:00", "2025-01-01T00:00"),
        ("2025", "2025-01-01T00:00", "2026-01-01T00:00"),
        ("2025-03-01T10:00", "2025-03-01T10:00", "2025-03-01T10:00"),
        ("2025-03-01T10:00:00+02:00", "2025-03-01T08:00", "2025-03-01T08:00"),
        ("2025-03-01T10:00:00Z", "2025-03-01T10:00", "2025-03-01T10:00"),
        ("2025-03-01, in the morning", "2025-03-01T00:00", "2025-03-02T00:00"),
    ],
)
def test_a_date_leaves_a_time_open(published, start, end):
    period = read_period(published)
    told = [f"{moment:%Y-%m-%dT%H:%M}" for moment in (period.start, period.end)]
    assert told == [start, end]


@pytest.mark.parametrize(
    "published", [None, "", "3/4/2025", "March", "2025-13", "2025-02-30", "0000", "9999-12-31 x"]
)
def test_what_is_no_date_is_no_time(published):
    assert read_period(published) is None


def test_the_day_is_that_which_a_text_begins_with():
    assert read_day("2025-03-01T10:00").isoformat() == "2025-03-01"
    assert read_day("March") is None
