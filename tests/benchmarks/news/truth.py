"""What a corpus found in simulated news, held against the truth: figures from one store each."""

from pathlib import Path

import duckdb
from attrs import frozen

from quoteattr.crossref.engines.duckdb import DuckDBEngine
from quoteattr.crossref.plan import ANSWERS, MATCHING, tune_answers, tune_matching
from quoteattr.crossref.plan.stages import run_stages

# A text of so many words is a fragment.
FRAGMENT = 8
PLACED = """
CREATE TEMP TABLE placed AS
SELECT o.article_id, o.attribution_id, any_value(o.utterance_id) AS found,
  any_value(n.utterance) AS said
FROM occurrences o JOIN (SELECT DISTINCT article, utterance FROM news) n ON n.article = o.article_id
WHERE o.relation <> 'altered'
GROUP BY o.article_id, o.attribution_id
"""
B_CUBED = """
WITH cells AS (SELECT found, said, count(*)::DOUBLE AS n FROM placed GROUP BY found, said),
found AS (SELECT found, sum(n) AS n FROM cells GROUP BY found),
said AS (SELECT said, sum(n) AS n FROM cells GROUP BY said)
SELECT sum(c.n * c.n / f.n) / sum(c.n), sum(c.n * c.n / s.n) / sum(c.n), max(f.n) / max(s.n)
FROM cells c JOIN found f ON f.found = c.found JOIN said s ON s.said = c.said
"""
MERGED = """
SELECT count(*) FILTER (WHERE merged), count(*) FROM (
  SELECT EXISTS (
    SELECT 1 FROM placed o WHERE o.said = n.altered_from AND o.found = m.found
  ) AS merged
  FROM news n JOIN placed m ON m.article_id = n.article
  WHERE n.way = 'altered'
)
"""
# Which utterances a text is printed for, and whether as a stock phrase.
SAYING = """
CREATE TEMP TABLE saying AS
SELECT p.text_id, n.utterance AS said, min(n.way) AS way, t.length
FROM parts p
JOIN (SELECT DISTINCT article, utterance, way FROM news) n ON n.article = p.article_id
JOIN texts t ON t.text_id = p.text_id
GROUP BY p.text_id, n.utterance, t.length
"""
PRECISION = """
SELECT avg(same::INT), count(*) FROM (
  SELECT EXISTS (
    SELECT 1 FROM saying x JOIN saying y ON y.said = x.said
    WHERE x.text_id = a.text_id AND y.text_id = b.text_id
  ) AS same
  FROM links l JOIN text_variants a ON a.variant_id = l.a JOIN text_variants b ON b.variant_id = l.b
  WHERE l.kind <> 'altered'
)
"""
# Every other text of an utterance should meet its fullest one.
MET = """
CREATE TEMP TABLE met AS
WITH fullest AS (
  SELECT said, max_by(text_id, (length, text_id)) AS text_id FROM saying GROUP BY said
)
SELECT s.way, s.length, EXISTS (
    SELECT 1 FROM pairs p
    WHERE p.a = least(s.text_id, f.text_id) AND p.b = greatest(s.text_id, f.text_id)
  ) AS met
FROM saying s JOIN fullest f ON f.said = s.said AND f.text_id <> s.text_id
WHERE s.way <> 'stock'
"""
RECALL = f"""
SELECT avg(met::INT), avg(met::INT) FILTER (WHERE length <= {FRAGMENT}),
  avg(met::INT) FILTER (WHERE way = 'split')
FROM met
"""


@frozen
class Clusters:
    """B-cubed (Bagga and Baldwin 1998), the largest cluster over the true one, misquotes merged."""

    precision: float
    recall: float
    largest: float
    merged: int
    misquotes: int

    @property
    def f(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)


@frozen
class Candidates:
    """Share of the pairs that blocking finds: all, of fragments, of split parts; and its cost."""

    recall: float
    fragments: float
    split: float
    a_text: float


def open_store(store: Path, news: Path) -> duckdb.DuckDBPyConnection:
    """Open a store beside the truth, to look only."""
    connection = duckdb.connect(str(store), read_only=True)
    connection.execute(f"CREATE TEMP VIEW news AS SELECT * FROM read_parquet('{news}')")
    connection.execute(PLACED)
    connection.execute(SAYING)
    return connection


def measure_clusters(connection: duckdb.DuckDBPyConnection) -> Clusters:
    """Hold the utterances against the truth."""
    precision, recall, largest = fetch_row(connection, B_CUBED)
    return Clusters(precision, recall, largest, *fetch_row(connection, MERGED))


def measure_edges(connection: duckdb.DuckDBPyConnection) -> tuple[float, int]:
    """Return the share of the accepted edges that are right, and how many there are."""
    engine = DuckDBEngine(connection)
    links = [stage.name for stage in ANSWERS].index("links")
    run_stages(
        engine, ANSWERS[: links + 1], tune_answers(engine.count("SELECT * FROM attributions"))
    )
    return fetch_row(connection, PRECISION)


def measure_candidates(connection: duckdb.DuckDBPyConnection) -> Candidates:
    """Block all texts of a store anew, as if they came at once."""
    keys = name_keys(connection)
    for name, select in (
        ("fresh_keys", f"SELECT * EXCLUDE probed FROM {keys}"),
        ("all_keys", f"SELECT * EXCLUDE probed FROM {keys}"),
        ("all_texts", "SELECT * FROM texts"),
        ("fresh_texts", "SELECT *, FALSE AS known FROM texts"),
    ):
        connection.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS {select}")
    connection.execute(f"CREATE OR REPLACE TEMP TABLE near_keys AS SELECT * FROM {keys} LIMIT 0")
    names = ("key_counts", "probes", "heavy_links", "pairs")
    texts = DuckDBEngine(connection).count("SELECT * FROM texts")
    stages = [stage for stage in MATCHING if stage.name in names]
    run_stages(DuckDBEngine(connection), stages, tune_matching(texts, texts))
    connection.execute(MET)
    pairs = DuckDBEngine(connection).count("SELECT * FROM pairs")
    return Candidates(*fetch_row(connection, RECALL), 2 * pairs / texts)


def measure_index(connection: duckdb.DuckDBPyConnection, folder: Path) -> float:
    """Return the bytes a text that the keys take on disk, in a file of their own."""
    path = folder / "keys.duckdb"
    path.unlink(missing_ok=True)
    select = f"SELECT * FROM {name_keys(connection)} ORDER BY key"
    keys = connection.sql(select).to_arrow_table()
    with duckdb.connect(str(path)) as alone:
        alone.register("sorted_keys", keys)
        alone.execute("CREATE TABLE keys AS SELECT * FROM sorted_keys")
    return path.stat().st_size / DuckDBEngine(connection).count("SELECT * FROM texts")


def name_keys(connection: duckdb.DuckDBPyConnection) -> str:
    """Return the full name of the store's keys: measuring puts an empty table before them."""
    [name] = fetch_row(connection, "SELECT current_database()")
    return f'"{name}".main.keys'


def fetch_row(connection: duckdb.DuckDBPyConnection, select: str) -> tuple:
    [row] = connection.execute(select).fetchall()
    return row
