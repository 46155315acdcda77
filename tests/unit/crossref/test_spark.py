"""The plan on Spark, from Parquet to Parquet, finds what a store finds."""

import re
import shutil
import subprocess
import sys
from hashlib import blake2b
from importlib import import_module
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from quoteattr.crossref import Corpus
from quoteattr.errors import ArticleError, MissingExtraError, StoreError
from quoteattr.records import Article
from tests.benchmarks.news.stream import make_news

pytestmark = pytest.mark.slow

REPOSITORY = str(Path(__file__).parents[3])
QUOTES = 10_000
# Spark 4 runs on this version of Java or a later one.
JAVA = 17
GIVEN = ["article", "text", "speaker", "published", "outlet"]
# What is compared does not depend on how either engine numbers its texts.
EDGES = """
SELECT x.role, x.forms, y.role, y.forms, e.kind, round(e.score, 9), round(e.bits, 6), e.place
FROM edges e JOIN texts x ON x.text_id = e.a JOIN texts y ON y.text_id = e.b
"""
OCCURRENCES = """
SELECT utterance_id, article_id, attribution_id, relation, round(score, 9), place, speaker_id
FROM occurrences
"""
UTTERANCES = "SELECT utterance_id, text, speaker_id, articles, occurrences FROM utterances"
PEOPLE = "SELECT speaker_id, name, kind, gender, aliases, roles, kb_id, steps FROM people"
SPEAKERS = "SELECT article_id, entity_id, speaker_id FROM speakers"


def find_java():
    """Return the version of Java that is installed, 0 where there is none."""
    if not shutil.which("java"):
        return 0
    said = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', said)
    return int(version[1]) if version else 0


@pytest.fixture(scope="module")
def spark():
    pytest.importorskip("pyspark", reason="pyspark is not installed: the extra 'spark'")
    if find_java() < JAVA:
        pytest.skip(f"Java {JAVA} or later is not installed")
    from pyspark.sql import SparkSession  # noqa: PLC0415

    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.shuffle.partitions": "2",
        "spark.pyspark.python": sys.executable,
        "spark.executorEnv.PYTHONPATH": REPOSITORY,
    }
    session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    yield session
    session.stop()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("spark")


@pytest.fixture(scope="module")
def quotes(folder):
    path = folder / "quotes.parquet"
    pq.write_table(make_news(QUOTES).select(GIVEN), path)
    return path


@pytest.fixture(scope="module")
def found(spark, folder, quotes):
    """The folder of what Spark found."""
    from quoteattr.crossref.spark import (  # noqa: PLC0415
        cross_reference_parquet,
        read_quotes_parquet,
    )

    read_quotes_parquet(spark, str(quotes), str(folder / "facts"))
    cross_reference_parquet(spark, str(folder / "facts"), str(folder / "found"))
    return folder / "found"


@pytest.fixture(scope="module")
def connection(folder, quotes):
    """A store of the same quotes."""
    duckdb = pytest.importorskip("duckdb")
    store = folder / "store.quoteattr"
    corpus = Corpus(store)
    corpus.add_quotes(pq.read_table(quotes))
    corpus.refresh()
    with duckdb.connect(store, read_only=True) as opened:
        yield opened


def open_found(found):
    """Return a connection whose views are the folders that Spark wrote."""
    duckdb = pytest.importorskip("duckdb")
    connection = duckdb.connect()
    for table in found.iterdir():
        files = f"{table}/*.parquet"
        connection.execute(f"CREATE VIEW {table.name} AS SELECT * FROM read_parquet('{files}')")
    return connection


def sum_rows(rows):
    """Return the number of rows and a checksum that does not depend on their order."""
    digests = [blake2b(repr(row).encode(), digest_size=8).digest() for row in rows]
    return len(digests), sum(int.from_bytes(digest, "big") for digest in digests) % 2**64


@pytest.mark.parametrize("select", [EDGES, UTTERANCES, OCCURRENCES, PEOPLE, SPEAKERS])
def test_spark_finds_what_a_store_finds(select, found, connection):
    theirs = sum_rows(open_found(found).execute(select).fetchall())
    ours = sum_rows(connection.execute(select).fetchall())
    assert theirs == ours
    assert theirs[0] > QUOTES // 10


def test_nothing_is_left_but_tables(found):
    assert not (found / "work").exists()


def test_rows_without_a_text_are_refused(spark, tmp_path):
    from quoteattr.crossref.spark import read_quotes_parquet  # noqa: PLC0415

    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"article": "a", "text": ""}\n{"article": "b", "text": "We will."}\n')
    with pytest.raises(ArticleError, match="1 rows have no article or no text"):
        read_quotes_parquet(spark, str(rows), str(tmp_path / "facts"))


def test_a_missing_column_is_named(spark, tmp_path):
    from quoteattr.crossref.spark import extract_parquet  # noqa: PLC0415

    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "a", "body": "“We will,” Ana Ruiz said."}\n')
    with pytest.raises(ArticleError, match="no column 'text'"):
        extract_parquet(spark, str(rows), str(tmp_path / "facts"))


@pytest.mark.parametrize(("room", "made"), [("facts", "articles"), ("found", "texts")])
def test_a_folder_that_is_there_is_refused_before_the_work(spark, tmp_path, room, made):
    from quoteattr.crossref.spark import (  # noqa: PLC0415
        cross_reference_parquet,
        read_quotes_parquet,
    )

    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"article": "a", "text": "We will."}\n')
    (tmp_path / room / made).mkdir(parents=True)
    work = read_quotes_parquet if room == "facts" else cross_reference_parquet
    with pytest.raises(StoreError, match="it is there already"):
        work(spark, str(rows), str(tmp_path / room))


def test_articles_are_extracted_by_the_workers(spark, tmp_path):
    from quoteattr.crossref.spark import extract_parquet  # noqa: PLC0415
    from quoteattr.extractor import Extractor  # noqa: PLC0415

    text = "“The harbour wall will hold,” Nadia Okafor said on Monday."
    lines = tmp_path / "articles.jsonl"
    lines.write_text(f'{{"id": "a", "text": "{text}"}}\n{{"id": "b", "text": null}}\n')
    extractor = Extractor(tagger="rules")
    extract_parquet(spark, str(lines), str(tmp_path / "facts"), extractor=extractor)
    [row] = pq.read_table(tmp_path / "facts" / "attributions").to_pylist()
    expected = extractor(Article("a", text)).attributions[0]
    assert (row["text"], row["speaker_id"]) == (expected.text, expected.speaker.id)
    articles = pq.read_table(tmp_path / "facts" / "articles").to_pylist()
    assert {a["article_id"]: len(a["warnings"]) for a in articles} == {"a": 0, "b": 1}


def test_without_pyspark_the_command_to_type_is_told(monkeypatch):
    room = "quoteattr.crossref.spark"
    for module in [name for name in sys.modules if name.startswith(f"{room}.")]:
        monkeypatch.delitem(sys.modules, module)
    for module in ("pyspark", "pyspark.sql"):  # an earlier test may have imported both
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=r"pip install '\.\[spark\]'"):
        import_module(room).extract_parquet  # noqa: B018  # it is imported when it is asked for
