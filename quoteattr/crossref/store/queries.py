"""Questions to a store: each answers with the numbers of utterances, most-printed first."""

from collections.abc import Iterable
from datetime import date

import pyarrow as pa

from quoteattr.crossref.matching.batches import list_text_words
from quoteattr.crossref.store.intake import count_days
from quoteattr.crossref.store.reading import Row, fetch_rows
from quoteattr.crossref.store.writing import Connection
from quoteattr.crossref.text.normalise import normalise_text
from quoteattr.errors import StoreError
from quoteattr.tables import replace_surrogates

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
JOIN parts p ON p.article_id = o.article_id AND p.attribution_id = o.attribution_id
WHERE o.relation <> 'altered' AND p.text_id IN ({WITH_PHRASE} UNION ALL {WITH_GRAMMAR})
ORDER BY o.number
"""
PRINTED = """
SELECT DISTINCT o.number FROM occurrences o
JOIN utterances u ON u.number = o.number
JOIN attributions a ON a.article_id = o.article_id AND a.attribution_id = o.attribution_id
WHERE o.relation <> 'altered' AND u.articles >= $least
  AND ($outlet IS NULL OR a.outlet = $outlet)
  AND ($since IS NULL OR a."day" >= $since) AND ($until IS NULL OR a."day" <= $until)
ORDER BY o.number
"""
MOST_PRINTED = "SELECT number FROM utterances WHERE articles >= $least ORDER BY number"
SAID = """
SELECT number FROM utterances WHERE speaker_id IN (SELECT unnest($speakers)) ORDER BY number
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


def find_printed(
    connection: Connection,
    least: int,
    outlet: str | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Numbers:
    """Find utterances printed in so many articles, and at least once by an outlet or in a time.

    Raises:
        StoreError: a limit of the time is no date.
    """
    if outlet is None and since is None and until is None:
        return _find(connection, MOST_PRINTED, least=least)
    days = {"since": read_limit("since", since), "until": read_limit("until", until)}
    printer = outlet and replace_surrogates(outlet)
    return _find(connection, PRINTED, least=least, outlet=printer, **days)


def read_limit(name: str, given: Day | None) -> int | None:
    """Return the number of the day that a time begins or ends with, if any is given."""
    written = given.isoformat() if isinstance(given, date) else given
    day = count_days(written) if isinstance(written, str) else None
    if given is not None and day is None:
        raise StoreError(f"{name}: got {given!r}, expected an ISO date, such as '2025-03-31'")
    return day


def find_phrase(connection: Connection, phrase: str) -> Numbers:
    """Find utterances in a printing of which a phrase stands."""
    forms = normalise_text(phrase).codes
    if not forms:
        return ()
    batch = pa.record_batch({"text_id": pa.array([0], pa.int64()), "forms": [forms]})
    keys = list_text_words(batch)["key"].to_pylist()
    return _find(connection, HAVING_PHRASE, phrase=forms, keys=keys)


def find_said(connection: Connection, speakers: Iterable[str], about: Iterable[str]) -> Numbers:
    """Find what certain people said, with all the words ``about`` in some printing of it."""
    found = _find(connection, SAID, speakers=list(speakers))
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
