"""The tables that a corpus gives out whole, as Arrow."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

import pyarrow as pa
from attrs import frozen

from quoteattr.crossref.first import find_first
from quoteattr.crossref.store.intake import StoreRow, make_table
from quoteattr.crossref.store.reading import PRINTED_TEXT, PRINTING_ORDER, PRINTINGS
from quoteattr.crossref.store.writing import Connection
from quoteattr.errors import StoreError

# Name, kind and gender of a speaker are the corpus's. Of an attribution ``speaker_id`` is the id
# that its article's record has, ``speaker_corpus_id`` the corpus's.
EXPORTS = {
    "articles": """
        SELECT article_id AS article, title, outlet, published, url, text, warnings
        FROM articles ORDER BY number""",
    "attributions": """
        SELECT t.article_id AS article, t.attribution_id AS attribution, t.kind, t.act, t.text,
          t.content, t.cue, t.source, t.quoted, t.source_text, coalesce(p.name, e.name) AS speaker,
          t.speaker_id, p.speaker_id AS speaker_corpus_id,
          coalesce(p.kind, e.kind) AS speaker_kind, coalesce(p.gender, e.gender) AS speaker_gender,
          e.name AS speaker_printed,
          coalesce(w.name, v.name) AS via, t.via_id, w.speaker_id AS via_corpus_id,
          t.confidence, t.speaker_confidence, t.steps, t.outlet, t.published
        FROM attributions t JOIN articles a ON a.article_id = t.article_id
        LEFT JOIN entities e ON e.article_id = t.article_id AND e.entity_id = t.speaker_id
        LEFT JOIN entities v ON v.article_id = t.article_id AND v.entity_id = t.via_id
        LEFT JOIN speakers s ON s.article_id = t.article_id AND s.entity_id = t.speaker_id
        LEFT JOIN people p ON p.speaker_id = s.speaker_id
        LEFT JOIN speakers r ON r.article_id = t.article_id AND r.entity_id = t.via_id
        LEFT JOIN people w ON w.speaker_id = r.speaker_id
        WHERE t.place IS NOT NULL OR t.elsewhere
        ORDER BY a.number, t.place, t.attribution_id""",
    "entities": """
        SELECT e.article_id AS article, e.entity_id AS entity, e.name, e.kind, e.gender, e.aliases,
          e.roles, e.mentions, e.kb_id, s.speaker_id AS speaker, p.name AS speaker_name
        FROM entities e JOIN articles a ON a.article_id = e.article_id
        LEFT JOIN speakers s ON s.article_id = e.article_id AND s.entity_id = e.entity_id
        LEFT JOIN people p ON p.speaker_id = s.speaker_id
        ORDER BY a.number, e.place, e.entity_id""",
    "utterances": """
        SELECT u.utterance_id AS utterance, u.text, p.name AS speaker, u.speaker_id,
          p.kind AS speaker_kind, p.gender AS speaker_gender, u.articles,
          u.occurrences, f.first, f.first_outlet, f.first_published, f.may_be_first
        FROM utterances u LEFT JOIN first_printings f ON f.number = u.number
        LEFT JOIN people p ON p.speaker_id = u.speaker_id
        ORDER BY u.number""",
    "occurrences": f"""
        SELECT o.utterance_id AS utterance, o.article_id AS article,
          o.attribution_id AS attribution, a.outlet, a.published, {PRINTED_TEXT}, a.content,
          a.source_text, p.name AS speaker, o.speaker_id, p.kind AS speaker_kind,
          p.gender AS speaker_gender, o.relation, o.score, o.place
        FROM {PRINTINGS}
        LEFT JOIN people p ON p.speaker_id = o.speaker_id
        ORDER BY {PRINTING_ORDER}""",
}


# The printings of each utterance that has a date, by which it is told which is the first.
DATED = """
SELECT o.number, o.article_id AS article, a.outlet, a.published
FROM occurrences o
JOIN attributions a ON a.article_id = o.article_id AND a.attribution_id = o.attribution_id
WHERE o.relation <> 'altered' AND a.published <> ''
ORDER BY o.number, a.published, o.article_id
"""
FIRSTS = pa.schema(
    {
        "number": pa.int64(),
        "first": pa.string(),
        "first_outlet": pa.string(),
        "first_published": pa.string(),
        "may_be_first": pa.list_(pa.string()),
    }
)


@frozen
class Dated:
    """A printing with a date."""

    article: str
    outlet: str | None
    published: str


def export_table(connection: Connection, name: str) -> pa.Table:
    """Return a table as Arrow.

    Raises:
        StoreError: there is no such table to give out.
    """
    if name not in EXPORTS:
        raise StoreError(f"no table {name!r}, expected one of {', '.join(EXPORTS)}")
    if name != "utterances":
        return connection.sql(EXPORTS[name]).to_arrow_table()
    connection.register("first_printings", make_table(FIRSTS, list_firsts(connection)))
    try:
        return connection.sql(EXPORTS[name]).to_arrow_table()
    finally:
        connection.unregister("first_printings")


def list_firsts(connection: Connection) -> Iterator[StoreRow]:
    """Yield for each utterance that has dates which article printed it first, if they decide."""
    rows = connection.execute(DATED).fetchall()
    for number, printed in groupby(rows, key=itemgetter(0)):
        candidates = find_first(Dated(*row[1:]) for row in printed)
        if candidates:
            articles = [one.article for one in candidates]
            decided = candidates[0] if len(candidates) == 1 else None
            outlet = decided and decided.outlet
            yield number, decided and decided.article, outlet, candidates[0].published, articles
