"""Rows of quotes that another tool found, a million at a time: checked, then added by SQL."""

from collections.abc import Iterable, Mapping

import pyarrow as pa
import pyarrow.compute as pc

from quoteattr.articles.fields import read_date_or_warn
from quoteattr.crossref.engines.duckdb import DuckDBEngine
from quoteattr.crossref.store.intake import count_days, make_table
from quoteattr.crossref.store.writing import (
    PLAIN,
    Connection,
    Matching,
    keep_incoming,
    match_parts,
    stage,
)
from quoteattr.crossref.text.parts import OUTER_MARKS, names_somebody
from quoteattr.errors import ArticleError

REQUIRED = ("article", "text")
OPTIONAL = ("speaker", "published", "outlet")
QUOTES = pa.schema({name: pa.string() for name in (*REQUIRED, *OPTIONAL)})

# Rows that were not added before, each with an id made of its fields. What the store has is cut
# down to the articles at hand first: the join is then as large as what is new.
NEW_QUOTES = """
CREATE OR REPLACE TEMP TABLE new_quotes AS
WITH known AS (
  SELECT article_id, attribution_id FROM attributions
  WHERE article_id IN (SELECT article FROM quotes)
),
named AS (
  SELECT q.*, 'row-' || substr(md5(concat_ws(chr(31), article, text, coalesce(speaker, ''),
    coalesce(published, ''), coalesce(outlet, ''))), 1, 16) AS attribution_id,
    row_number() OVER () AS given
  FROM quotes q
)
SELECT n.article AS article_id, n.attribution_id, any_value(n.text) AS text,
  any_value(n.speaker) AS speaker, any_value(n.published) AS published,
  any_value(n.outlet) AS outlet, any_value(d.day) AS "day", min(n.given) AS given,
  any_value(CASE WHEN s.somebody THEN 'row-' || n.speaker END) AS speaker_id
FROM named n
LEFT JOIN published_days d ON d.published = n.published
LEFT JOIN named_speakers s ON s.speaker = n.speaker
WHERE NOT EXISTS (SELECT 1 FROM known k
  WHERE k.article_id = n.article AND k.attribution_id = n.attribution_id)
GROUP BY n.article, n.attribution_id;
"""
# What such rows are in the tables of the store. Most texts have no marks to trim, which is seen
# faster than it is done.
SPREAD_QUOTES = f"""
CREATE OR REPLACE TEMP TABLE new_articles AS
  SELECT article_id, min_by(outlet, given) AS outlet, min_by(published, given) AS published,
    []::VARCHAR[] AS warnings, [] AS unattributed
  FROM new_quotes
  WHERE article_id NOT IN (SELECT article_id FROM articles
    WHERE article_id IN (SELECT article_id FROM new_quotes))
  GROUP BY article_id ORDER BY min(given);
CREATE OR REPLACE TEMP TABLE new_attributions AS
  SELECT article_id, attribution_id, TRUE AS elsewhere, 'direct' AS kind, 'say' AS act, text,
    [] AS content, [] AS cue, [] AS source, [] AS quoted, 0 AS pieces,
    coalesce(speaker, '') AS source_text, speaker_id, 1.0 AS confidence,
    1.0 AS speaker_confidence, []::VARCHAR[] AS steps, outlet, published, "day"
  FROM new_quotes;
CREATE OR REPLACE TEMP TABLE known_entities AS
  SELECT article_id, entity_id FROM entities
  WHERE article_id IN (SELECT article_id FROM new_quotes);
CREATE OR REPLACE TEMP TABLE new_entities AS
  SELECT DISTINCT article_id, speaker_id AS entity_id, TRUE AS elsewhere, speaker AS name,
    'person' AS kind, []::VARCHAR[] AS aliases, []::VARCHAR[] AS roles, [] AS mentions,
    []::VARCHAR[] AS steps
  FROM new_quotes q
  WHERE speaker_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM known_entities e
    WHERE e.article_id = q.article_id AND e.entity_id = q.speaker_id);
CREATE OR REPLACE TEMP TABLE new_parts AS
  SELECT article_id, attribution_id, 0 AS part, TRUE AS elsewhere, 'quote' AS role,
    CASE WHEN contains('{OUTER_MARKS}', left(text, 1)) OR contains('{OUTER_MARKS}', right(text, 1))
      THEN trim(text, '{OUTER_MARKS}') ELSE text END AS printed
  FROM new_quotes;
DROP TABLE quotes; DROP TABLE published_days; DROP TABLE named_speakers; DROP TABLE new_quotes;
DROP TABLE known_entities;
"""


def add_quotes(connection: Connection, quotes: pa.Table, matching: Matching = PLAIN) -> None:
    """Add rows of quotes; those that were added before change nothing."""
    quotes = date_quotes(quotes)
    stage(connection, "quotes", quotes)
    published = quotes["published"].unique()
    days = pa.array(map(count_days, published.to_pylist()), pa.int32())
    stage(connection, "published_days", pa.table({"published": published, "day": days}))
    speakers = quotes["speaker"].unique()
    somebody = pa.array(map(names_somebody, speakers.to_pylist()), pa.bool_())
    stage(connection, "named_speakers", pa.table({"speaker": speakers, "somebody": somebody}))
    connection.execute(NEW_QUOTES)
    if not DuckDBEngine(connection).count("SELECT * FROM new_quotes"):
        return
    connection.execute(SPREAD_QUOTES)
    keep_incoming(connection)
    match_parts(connection, matching)


def date_quotes(quotes: pa.Table) -> pa.Table:
    """Return the table with its dates as ISO 8601; what is none costs its row the date alone."""
    written = quotes["published"].unique()
    dates = [read_date_or_warn(value, "quotes") if value else None for value in written.to_pylist()]
    places = pc.index_in(quotes["published"], value_set=written)
    column = pa.array(dates, pa.string()).take(places)
    return quotes.set_column(quotes.schema.get_field_index("published"), "published", column)


def read_quotes(given: object) -> pa.Table:
    """Return rows of quotes, or any frame that speaks Arrow, as a table of five columns of text.

    Raises:
        ArticleError: a row lacks its article or its text, or a field is no text.
    """
    if hasattr(given, "__arrow_c_stream__"):
        return check_quotes(read_frame(given))
    if isinstance(given, Mapping) or not isinstance(given, Iterable):
        raise ArticleError(f"quotes are {type(given).__name__}, expected rows or a data frame")
    return read_rows(given)


def read_frame(frame: object) -> pa.Table:
    """Return the columns of a data frame that mean something here, as text."""
    try:
        table = pa.table(frame)
    except ValueError as error:  # one column alone, or two of one name
        kind = type(frame).__name__
        raise ArticleError(f"quotes: {kind} cannot be read as a table ({error})") from error
    for name in REQUIRED:
        if name not in table.column_names:
            raise ArticleError(
                f"quotes: no column {name!r} among {table.column_names!r:.120}; rename yours"
            )
    columns = [read_column(table, name) for name in QUOTES.names]
    return pa.Table.from_arrays(columns, schema=QUOTES)


def read_column(table: pa.Table, name: str) -> pa.ChunkedArray:
    """Return a column as text; dates become ISO dates, a column that is not there is empty."""
    if name not in table.column_names:
        return pa.chunked_array([pa.nulls(len(table), pa.string())])
    column = table[name]
    if name != "published" and not is_text(column.type):
        raise ArticleError(f"quotes: column {name!r} is {column.type}, expected text")
    return column.cast(pa.string())


def is_text(kind: pa.DataType) -> bool:
    """Tell whether a column holds text, or nothing at all."""
    plain = kind.value_type if pa.types.is_dictionary(kind) else kind
    texts = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
    return pa.types.is_null(plain) or any(test(plain) for test in texts)


def check_quotes(quotes: pa.Table) -> pa.Table:
    """Return the table, if every row has its article and its text."""
    for name in REQUIRED:
        empty = pc.fill_null(pc.equal(quotes[name], ""), fill_value=True)
        row = pc.index(empty, value=True).as_py()
        if row >= 0:
            raise ArticleError(f"quotes: row {row} has no {name!r}, expected some text")
    return quotes


def read_rows(rows: Iterable[Mapping[str, object]]) -> pa.Table:
    """Return rows as a table, each field checked."""
    checked = [tuple(read_field(row, name) for name in QUOTES.names) for row in rows]
    return make_table(QUOTES, checked)


def read_field(row: Mapping[str, object], name: str) -> str | None:
    """Return a field of a row.

    Raises:
        ArticleError: it is no text, or it is not there and must be.
    """
    if not isinstance(row, Mapping):
        raise ArticleError(f"quote {row!r:.80}: expected a mapping with {', '.join(REQUIRED)}")
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        kind = type(value).__name__
        raise ArticleError(f"quote {dict(row)!r:.80}: {name!r} is {kind}, expected a str")
    if name in REQUIRED and not value:
        raise ArticleError(f"quote {dict(row)!r:.80}: {name!r} is {value!r}, expected some text")
    return value
