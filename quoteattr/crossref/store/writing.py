"""Changes to a store: what articles say goes in and out, and what is new is matched."""

from collections.abc import Iterable, Sequence

import duckdb
import pyarrow as pa
from attrs import frozen

from quoteattr.crossref.engines.duckdb import DuckDBEngine
from quoteattr.crossref.plan import MATCHING, tune_matching
from quoteattr.crossref.plan.stages import Tell, list_tables, run_stages
from quoteattr.crossref.store.intake import (
    ARTICLES,
    ATTRIBUTIONS,
    ENTITIES,
    PARTS,
    digest_extraction,
    list_articles,
    list_attributions,
    list_entities,
    list_matched,
    make_table,
)
from quoteattr.records import Extraction
from quoteattr.tables import replace_surrogates

Connection = duckdb.DuckDBPyConnection


@frozen
class Matching:
    """How a matching runs: in how many processes, and who is told of its steps."""

    processes: int = 1
    tell: Tell | None = None


PLAIN = Matching()
# What a matching leaves in the store, table by table.
KEEP_MATCHES = """
INSERT INTO parts BY NAME SELECT * FROM read_parts;
DELETE FROM edges WHERE a IN (SELECT text_id FROM fresh_texts WHERE known)
  OR b IN (SELECT text_id FROM fresh_texts WHERE known);
INSERT INTO edges BY NAME SELECT * FROM fresh_edges;
DELETE FROM texts WHERE text_id IN (SELECT text_id FROM fresh_texts WHERE known);
INSERT INTO texts BY NAME SELECT * EXCLUDE known FROM fresh_texts;
INSERT INTO keys BY NAME SELECT k.key, k.text_id, k.left_word, k.right_word,
    p.key IS NOT NULL OR c.key IS NULL AS probed
  FROM fresh_keys k
  JOIN fresh_texts t ON t.text_id = k.text_id AND NOT t.known
  LEFT JOIN key_counts c ON c.key = k.key
  LEFT JOIN probes p ON p.key = k.key AND p.text_id = k.text_id AND NOT p.heavy
  ORDER BY k.key;
INSERT INTO words BY NAME SELECT key, text_id FROM fresh_words ORDER BY key;
"""
# A given id whose printing goes is kept by another of the same utterance: one of the same text or
# of a related one, which stood in the utterance when it was last asked for, or came since; or else
# by any that stood in it.
HAND_IDS_ON = """
CREATE OR REPLACE TEMP VIEW placed_parts AS
  SELECT p.text_id, p.article_id, p.attribution_id, concat(coalesce(nullif(a.published, ''), '~'),
    chr(31), a.article_id, chr(31), a.attribution_id) AS place
  FROM parts p
  JOIN texts t ON t.text_id = p.text_id AND t.role <> 'context'
  JOIN attributions a ON a.article_id = p.article_id AND a.attribution_id = p.attribution_id;
CREATE OR REPLACE TEMP TABLE orphaned AS
  SELECT g.utterance_id, g.text_id FROM given_ids g
  WHERE g.text_id IN (SELECT text_id FROM gone_parts)
    AND NOT EXISTS (SELECT 1 FROM placed_parts p WHERE p.text_id = g.text_id AND p.place = g.place);
DELETE FROM given_ids WHERE utterance_id IN (SELECT utterance_id FROM orphaned);
INSERT INTO given_ids BY NAME
WITH near AS (
  SELECT utterance_id, text_id FROM orphaned
  UNION
  SELECT o.utterance_id, e.b FROM orphaned o JOIN edges e ON e.a = o.text_id AND kind <> 'altered'
  UNION
  SELECT o.utterance_id, e.a FROM orphaned o JOIN edges e ON e.b = o.text_id AND kind <> 'altered'
),
heirs AS (
  SELECT n.utterance_id, p.text_id, p.place,
    CASE WHEN o.utterance_id = n.utterance_id THEN 0 ELSE 1 END AS rank
  FROM near n
  JOIN placed_parts p ON p.text_id = n.text_id
  LEFT JOIN occurrences o ON o.article_id = p.article_id AND o.attribution_id = p.attribution_id
  WHERE o.utterance_id IS NULL
    OR (o.utterance_id = n.utterance_id AND o.relation <> 'altered')
  UNION ALL
  SELECT o.utterance_id, p.text_id, p.place, 2
  FROM occurrences o
  JOIN placed_parts p ON p.article_id = o.article_id AND p.attribution_id = o.attribution_id
  WHERE o.utterance_id IN (SELECT utterance_id FROM orphaned) AND o.relation <> 'altered'
),
ranked AS (
  SELECT heirs.*, row_number() OVER (
      PARTITION BY utterance_id ORDER BY rank, place, text_id
    ) AS choice
  FROM heirs
)
SELECT text_id, place, utterance_id FROM ranked WHERE choice = 1;
DROP TABLE orphaned;
DROP VIEW placed_parts;
"""
# What is left of texts when the parts in ``gone_parts`` are taken out: those that nobody prints any
# more go, and their numbers may be another's; those that others print are shown, and matched anew,
# by another of their printings.
FORGET_PARTS = """
CREATE OR REPLACE TEMP TABLE left_texts AS
  SELECT t.text_id, min(t.role) AS role, min(t.printed) AS known, min(p.printed) AS printed
  FROM texts t LEFT JOIN parts p ON p.text_id = t.text_id
  WHERE t.text_id IN (SELECT text_id FROM gone_parts)
  GROUP BY t.text_id;
CREATE OR REPLACE TEMP TABLE gone_texts AS SELECT text_id FROM left_texts WHERE printed IS NULL;
DELETE FROM texts WHERE text_id IN (SELECT text_id FROM gone_texts);
DELETE FROM keys WHERE text_id IN (SELECT text_id FROM gone_texts);
DELETE FROM words WHERE text_id IN (SELECT text_id FROM gone_texts);
DELETE FROM given_ids WHERE text_id IN (SELECT text_id FROM gone_texts);
DELETE FROM edges WHERE a IN (SELECT text_id FROM gone_texts)
  OR b IN (SELECT text_id FROM gone_texts);
UPDATE texts SET printed = NULL
  WHERE text_id IN (SELECT text_id FROM left_texts WHERE printed > known);
INSERT INTO new_parts BY NAME SELECT role, printed FROM left_texts WHERE printed > known;
DROP TABLE left_texts;
DROP TABLE gone_texts;
"""


def add_extractions(
    connection: Connection, extractions: Iterable[Extraction], matching: Matching = PLAIN
) -> None:
    """Add what was found in articles; one that is there as it is already changes nothing."""
    latest = {replace_surrogates(e.article.id): e for e in extractions}
    known = read_digests(connection, latest)
    changed = [
        e for key, e in latest.items() if key not in known or known[key] != digest_extraction(e)
    ]
    if not changed:
        return
    stage(connection, "new_articles", make_table(ARTICLES, list_articles(changed)))
    stage(connection, "new_attributions", make_table(ATTRIBUTIONS, list_attributions(changed)))
    stage(connection, "new_entities", make_table(ENTITIES, list_entities(changed)))
    stage(connection, "new_parts", make_table(PARTS, list_matched(changed)))
    forget_articles(connection, "SELECT article_id FROM new_articles", elsewhere=False)
    keep_incoming(connection)
    match_parts(connection, matching)


def remove_articles(
    connection: Connection, article_ids: Sequence[str], matching: Matching = PLAIN
) -> None:
    """Take articles out, with all that was said in them and all rows of quotes from them."""
    gone = pa.table({"article_id": pa.array(map(replace_surrogates, article_ids), pa.string())})
    stage(connection, "gone_articles", gone)
    stage(connection, "new_parts", make_table(PARTS, ()))
    for elsewhere in (False, True):
        forget_articles(connection, "SELECT article_id FROM gone_articles", elsewhere=elsewhere)
    connection.execute(
        "DELETE FROM articles WHERE article_id IN (SELECT article_id FROM gone_articles)"
    )
    match_parts(connection, matching)


def judge_names(connection: Connection, a: str, b: str, *, same: bool) -> None:
    """Keep the user's word on two names, in the place of an earlier one."""
    a, b = replace_surrogates(a), replace_surrogates(b)
    connection.execute(
        "DELETE FROM verdicts WHERE (a = $a AND b = $b) OR (a = $b AND b = $a)", {"a": a, "b": b}
    )
    connection.execute("INSERT INTO verdicts VALUES ($a, $b, $s)", {"a": a, "b": b, "s": same})
    count_revision(connection)


def read_digests(connection: Connection, article_ids: Iterable[str]) -> dict[str, str]:
    """Return the digests of those articles that are known."""
    wanted = pa.table({"article_id": pa.array(list(article_ids), pa.string())})
    stage(connection, "wanted_articles", wanted)
    found = connection.execute(
        "SELECT article_id, digest FROM articles "
        "WHERE article_id IN (SELECT article_id FROM wanted_articles)"
    )
    return dict(found.fetchall())


def stage(connection: Connection, name: str, table: pa.Table) -> None:
    """Make a temporary table of Arrow rows."""
    DuckDBEngine(connection).fill(name, table)


def keep_incoming(connection: Connection) -> None:
    """Keep the new articles, attributions and entities; an article keeps its number for life."""
    connection.execute("""
        CREATE OR REPLACE TEMP TABLE numbered AS
          SELECT n.*, coalesce(a.number, (SELECT coalesce(max(number), 0) FROM articles)
            + row_number() OVER (PARTITION BY a.number IS NULL)) AS number
          FROM new_articles n LEFT JOIN articles a ON a.article_id = n.article_id;
        DELETE FROM articles WHERE article_id IN (SELECT article_id FROM numbered);
        INSERT INTO articles BY NAME SELECT * FROM numbered ORDER BY number;
        INSERT INTO attributions BY NAME SELECT * FROM new_attributions;
        INSERT INTO entities BY NAME SELECT * FROM new_entities;
        DROP TABLE numbered; DROP TABLE new_articles;
        DROP TABLE new_attributions; DROP TABLE new_entities;
    """)


def forget_articles(connection: Connection, articles: str, *, elsewhere: bool) -> None:
    """Take out what articles say, their own words or the rows of quotes ``elsewhere``."""
    theirs = f"WHERE elsewhere = {elsewhere} AND article_id IN ({articles})"
    DuckDBEngine(connection).run("gone_parts", f"SELECT text_id FROM parts {theirs}")
    for table in ("parts", "attributions", "entities"):
        connection.execute(f"DELETE FROM {table} {theirs}")
    connection.execute(HAND_IDS_ON)
    connection.execute(FORGET_PARTS)
    connection.execute("DROP TABLE gone_parts")


def match_parts(connection: Connection, matching: Matching = PLAIN) -> None:
    """Match the parts in ``new_parts`` with one another and with all texts, and keep it all."""
    engine = DuckDBEngine(connection, matching.processes)
    found = connection.execute("SELECT count(*), coalesce(max(text_id), 0) FROM texts")
    [(texts, last_text)] = found.fetchall()
    parameters = tune_matching(texts + engine.count("SELECT * FROM new_parts"), last_text)
    run_stages(engine, MATCHING, parameters, matching.tell)
    connection.execute(KEEP_MATCHES)
    drop_tables(connection, list_tables(MATCHING))
    count_revision(connection)


def count_revision(connection: Connection) -> None:
    """Note that the facts have changed."""
    connection.execute("UPDATE store SET value = value + 1 WHERE name = 'revision'")


def drop_tables(connection: Connection, names: Iterable[str]) -> None:
    """Drop temporary tables and views."""
    views = {name for (name,) in connection.execute(
        "SELECT view_name FROM duckdb_views() WHERE temporary AND NOT internal"
    ).fetchall()}  # fmt: skip
    for name in names:
        kind = "VIEW" if name in views else "TABLE"
        connection.execute(f"DROP {kind} IF EXISTS temp.{name}")
