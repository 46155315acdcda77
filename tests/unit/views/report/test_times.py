"""When it was printed: days, months or years, without gaps."""

from datetime import date, timedelta

from quoteattr.views.report.times import MOST_COLUMNS, count_times


def test_a_few_weeks_are_told_by_day_and_days_without_printings_too():
    columns = count_times([date(2025, 2, 28), date(2025, 3, 2), date(2025, 3, 2)])
    assert [(c.name, c.printings) for c in columns] == [
        ("28 Feb 2025", 1),
        ("1 Mar 2025", 0),
        ("2 Mar 2025", 2),
    ]


def test_years_are_told_by_month():
    columns = count_times([date(2024, 11, 30), date(2025, 1, 31), date(2025, 8, 1)])
    assert [c.name for c in columns][:3] == ["Nov 2024", "Dec 2024", "Jan 2025"]
    assert (columns[2].start, columns[2].end) == (date(2025, 1, 1), date(2025, 1, 31))
    assert [c.printings for c in columns] == [1, 0, 1, 0, 0, 0, 0, 0, 0, 1]


def test_decades_are_told_by_year():
    columns = count_times([date(1990, 5, 1), date(2020, 12, 31)])
    assert (columns[0].name, columns[-1].name, len(columns)) == ("1990", "2020", 31)
    assert (columns[-1].start, columns[-1].end) == (date(2020, 1, 1), date(2020, 12, 31))


def test_an_odd_early_date_hides_no_other():
    columns = count_times([date.min, date(2024, 3, 1), date(2025, 3, 1)])
    assert len(columns) <= MOST_COLUMNS
    assert [c.printings for c in columns[-2:]] == [1, 1]


def test_the_last_days_of_the_calendar_pass():
    assert sum(c.printings for c in count_times([date.max, date.max - timedelta(days=1)])) >= 1


def test_no_days_have_no_columns():
    assert count_times([]) == ()
