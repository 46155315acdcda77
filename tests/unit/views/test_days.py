from datetime import date

import pytest

from quoteattr.text.days import read_day
from quoteattr.views.days import write_day


@pytest.mark.parametrize(
    ("published", "day", "written"),
    [
        ("2025-03-01", date(2025, 3, 1), "1 Mar 2025"),
        ("2025-03-01T23:59:00+02:00", date(2025, 3, 1), "1 Mar 2025"),
        ("last Tuesday", None, "last Tuesday"),
        (None, None, ""),
    ],
)
def test_a_date_is_read_where_there_is_one(published, day, written):
    assert read_day(published) == day
    assert write_day(published) == written
