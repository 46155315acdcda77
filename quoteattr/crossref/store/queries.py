"""Questions to a store: each answers with the numbers of utterances, most-printed first."""

from collections.abc import Iterable
from datetime import date

import pyarrow as pa
from attrs import asdict, frozen

from quoteattr.crossref.matching.batches import list_text_words
from quoteattr.crossref.store.intake import count_days
from quoteattr.crossref.store.reading import Row, fetch_rows
from quoteattr.crossref.store.writing import Connection
from quoteattr.crossref.text.normalise import normalise_text
from quoteattr.errors import StoreError
from quoteattr.tables import replace_surrogates

# What is asked of one printing: by an outlet, in a time.
BY_AND_WHEN = """o.relation <> 'altered' AND ($outlet IS NULL OR a.outlet = $outlet)
  AND ($since IS NULL OR a."day" >= $since) AND ($until IS NULL OR a."day" <= $until)"""
# Texts with all the words of a phrase, by the index, in which they stand side by side.
WITH_PHRASE = """
SELECT t.text_id FROM texts t
WHERE contains(t.forms, $phrase) AND t.text_id IN (
  SELECT text_id FROM words WHERE key IN (SELECT unnest($keys))
  GROUP BY text_id HAVING count(*) = len($keys))
"""
# A phrase of nothing but grammar is in no index; it is looked for in all texts.
WITH_GRAMMAR = """
SELECT text_id FROM texts
WHERE contains(forms, $phrase) AND len($keys) = 0
"""
HAVING_PHRASE = f"""
SELECT DISTINCT o.number FROM occurrences o
JOIN attributions a ON a.article_id = o.article_id AND a.attribution_id = o.attribution_id
JOIN parts p ON p.article_id = o.article_id AND p.attribution_id = o.attribution_id
WHERE {BY_AND_WHEN} AND p.text_id IN ({WITH_PHRASE} UNION ALL {WITH_GRAMMAR})
ORDER BY o.number
"""
PRINTED = f"""
SELECT DISTINCT o.number FROM occurrences o
JOIN utterances u ON u.number = o.number
JOIN attributions a ON a.article_id = o.article_id AND a.attribution_id = o.attribution_id
WHERE u.articles >= $least AND {BY_AND_WHEN}
ORDER BY o.number
"""
MOST_PRINTED = "SELECT number FROM utterances WHERE articles >= $least ORDER BY number"
SAID = f"""
SELECT DISTINCT o.number FROM occurrences o
JOIN utterances u ON u.number = o.number AND u.speaker_id IN (SELECT unnest($speakers))
JOIN attributions a ON a.article_id = o.article_id AND a.attribution_id = o.attribution_id
WHERE {BY_AND_WHEN}
ORDER BY o.number
"""
CONTAINING = """
SELECT DISTINCT o.number FROM occurrences o
JOIN attributions a ON a.article_id = o.article_id AND a.attribution_id = o.attribution_id
WHERE o.relation <> 'altered' AND contains(lower(a.text), lower($words))
ORDER BY o.number
"""
SPEAKERS = """
SELECT p.*, count(DISTINCT u.number) AS utterances, count(DISTINCT o.article_id) AS articles
FROM utterances u
JOIN people p ON p.speaker_id = u.speaker_id
JOIN occurrences o ON o.number = u.number AND o.relation <> 'altered'
GROUP BY ALL
ORDER BY articles DESC, utterances DESC, p.name, p.speaker_id
"""

Numbers = tuple[int, ...]
# A date, or one in ISO form.
Day = date | str


@frozen
class Wanted:
    """What is asked of one printing: its outlet, and the days that its time begins and ends with.

    What is None is not asked.
    """

    outlet: str | None = None
    since: int | None = None
    until: int | None = None


ANY = Wanted()


def read_wanted(outlet: str | None, since: Day | None, until: Day | None) -> Wanted:
    """Return what is asked of one printing.

    Raises:
        StoreError: a limit of the time is no date.
    """
    printer = outlet and replace_surrogates(outlet)
    return Wanted(printer, read_limit("since", since), read_limit("until", until))


def read_limit(name: str, given: Day | None) -> int | None:
    """Return the number of the day that a time begins or ends with, if any is given."""
    written = given.isoformat() if isinstance(given, date) else given
    day = count_days(written) if isinstance(written, str) else None
    if given is not None and day is None:
        raise StoreError(f"{name}: got {given!r}, expected an ISO date, such as '2025-03-31'")
    return day


def find_printed(connection: Connection, least: int, wanted: Wanted = ANY) -> Numbers:
    """Find utterances printed in so many articles, and once as it is wanted."""
    if wanted == ANY:
        return _find(connection, MOST_PRINTED, least=least)
    return _find(connection, PRINTED, least=least, **asdict(wanted))


def find_phrase(connection: Connection, phrase: str, wanted: Wanted = ANY) -> Numbers:
    """Find utterances with a printing, such as is wanted, in which a phrase stands."""
    forms = normalise_text(phrase).codes
    if not forms:
        return ()
    batch = pa.record_batch({"text_id": pa.array([0], pa.int64()), "forms": [forms]})
    keys = list_text_words(batch)["key"].to_pylist()
    return _find(connection, HAVING_PHRASE, phrase=forms, keys=keys, **asdict(wanted))


def find_said(
    connection: Connection, speakers: Iterable[str], about: Iterable[str], wanted: Wanted = ANY
) -> Numbers:
    """Find what certain people said, printed as is wanted, with all words ``about`` it in print."""
    found = _find(connection, SAID, speakers=list(speakers), **asdict(wanted))
    for word in about:
        having = frozenset(find_phrase(connection, word)) if found else ()
        found = tuple(number for number in found if number in having)
    return found


def find_containing(connection: Connection, words: str) -> Numbers:
    """Find utterances a printing of which has these characters, whatever their case."""
    return _find(connection, CONTAINING, words=replace_surrogates(words))


def list_speakers(connection: Connection) -> list[Row]:
    """Return all who speak, with the number of utterances and of articles, most-printed first."""
    return list(fetch_rows(connection, SPEAKERS))


def _find(connection: Connection, query: str, **values: object) -> Numbers:
    return tuple(number for (number,) in connection.execute(query, values).fetchall())
