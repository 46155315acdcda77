"""Who printed it first: where dates decide it, and a sentence that says so."""

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import frozen

from quoteattr.crossref import Occurrence, Utterance
from quoteattr.text.days import read_day
from quoteattr.views.days import write_day

# Of papers that printed it on one day so many are named.
MOST_NAMED = 3


@frozen
class Printings:
    """When an utterance was printed: ``first`` are the papers of its first ``day``.

    ``later`` counts the other papers with a date, the last of them on ``last``; ``undated``
    those without any.
    """

    day: date | None
    first: tuple[str, ...]
    last: date | None
    later: int
    undated: int


def name_paper(place: Occurrence) -> str:
    """Return the outlet, or the article's id where nobody says who printed it."""
    return place.outlet or place.article


def read_printings(utterance: Utterance) -> Printings:
    """Return when each paper printed an utterance first."""
    days = _find_first_days(utterance.occurrences)
    dated = sorted({day for day in days.values() if day})
    first = tuple(paper for paper, day in days.items() if day and day == dated[0])
    return Printings(
        day=dated[0] if dated else None,
        first=first,
        last=dated[-1] if dated[1:] else None,
        later=sum(day is not None for day in days.values()) - len(first),
        undated=sum(day is None for day in days.values()),
    )


def _find_first_days(places: Iterable[Occurrence]) -> Mapping[str, date | None]:
    days: dict[str, date | None] = {}
    for place in places:
        paper, day = name_paper(place), read_day(place.published)
        known = days.get(paper)
        days[paper] = min(filter(None, (known, day)), default=None)
    return days


def is_first(place: Occurrence, printings: Printings) -> bool:
    """Tell whether a printing is known to be the first: earlier than every other paper's.

    A paper without a date may have been earlier, so that no other is known to be.
    """
    decided = len(printings.first) == 1 and printings.later > 0 and not printings.undated
    return decided and read_day(place.published) == printings.day


def describe_first(utterance: Utterance) -> str:
    """Return who printed an utterance first, and what of that is open."""
    found = read_printings(utterance)
    if found.day is None:
        return "Printed without a date" + ("." if found.undated < 2 else ": who was first is open.")
    day, papers = write_day(found.day.isoformat()), _join_names(found.first)
    if len(found.first) > 1:
        sentence = f"Printed on {day} by {papers}; who of them was first is open."
    elif found.later or found.undated:
        sentence = f"First printed by {papers} on {day}{_describe_later(found)}."
    elif utterance.articles > 1:
        return f"Printed by {papers} alone, first on {day}."
    else:
        return f"Printed by {papers} on {day}."
    return sentence + _describe_undated(found.undated)


def _describe_later(found: Printings) -> str:
    if not found.later or found.last is None:
        return ", as far as dates tell"
    until = write_day(found.last.isoformat())
    others = "1 other paper" if found.later == 1 else f"{found.later} other papers"
    return f", then by {others} until {until}"


def _describe_undated(number: int) -> str:
    if not number:
        return ""
    return " 1 paper gives no date." if number == 1 else f" {number} papers give no date."


def _join_names(names: tuple[str, ...]) -> str:
    shown, more = list(names[:MOST_NAMED]), len(names[MOST_NAMED:])
    last = f"{more} more" if more else shown.pop()
    return f"{', '.join(shown)} and {last}" if shown else last
