"""What articles say, as folders of Parquet: the facts of a store, made by many machines."""

from collections.abc import Callable, Iterable, Mapping
from hashlib import md5
from typing import Any

import pyarrow as pa
from attrs import frozen
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from quoteattr.crossref.engines.spark import (
    MapBatches,
    SparkEngine,
    open_session,
    remove_folder,
    require_new,
)
from quoteattr.crossref.plan.engine import Work
from quoteattr.crossref.store.intake import (
    ARTICLES,
    ATTRIBUTIONS,
    ENTITIES,
    PARTS,
    StoreRow,
    count_days,
    list_articles,
    list_attributions,
    list_entities,
    list_matched,
    make_table,
)
from quoteattr.crossref.store.quotes import OPTIONAL, REQUIRED
from quoteattr.crossref.text.parts import OUTER_MARKS, names_somebody
from quoteattr.errors import ArticleError
from quoteattr.records import Article, Extraction

# What is written, a folder each; an article known by rows of quotes alone is not among `articles`.
FACTS = {
    "articles": ARTICLES,
    "attributions": ATTRIBUTIONS,
    "entities": ENTITIES,
    "parts": PARTS,
}
# What a Python worker sends back: in each cell the rows of a table, as a list.
NESTED = pa.schema({name: pa.list_(pa.struct(list(schema))) for name, schema in FACTS.items()})
# Rows that a worker holds at a time. Articles are long, and slow to read.
ARTICLE_ROWS, QUOTE_ROWS = 100, 1000
# So many tasks for each core even out that some articles take long.
TASKS_A_CORE = 4
# What an id is hashed from is joined by this, as in the store.
SEPARATOR = "\x1f"

Extract = Callable[[Article], Extraction]


def extract_parquet(
    spark: SparkSession, articles: str, facts: str, *, extractor: Extract | None = None
) -> None:
    """Extract articles, and write what they say into the new folder ``facts``.

    ``articles`` is Parquet, or JSON Lines where the name says so (``.jsonl``, ``.jsonl.gz``), with
    the columns id and text, and where known title, outlet, published and url. Each Python worker
    loads the model once. An article that cannot be read is a row of ``articles`` with a warning.

    Raises:
        ArticleError: a column is missing.
        StoreError: ``facts`` is there already.
    """
    # spaCy takes seconds to import, and rows of quotes have no need of it.
    from quoteattr.extractor import Extractor  # noqa: PLC0415

    session = open_session(spark, ARTICLE_ROWS)
    rows = read_rows(session, articles, ("id", "text"), ("title", "outlet", "published", "url"))
    spread = rows.dropDuplicates(["id"]).repartition(
        TASKS_A_CORE * session.sparkContext.defaultParallelism
    )
    write_facts(session, spread, ExtractArticles(extractor or Extractor()), facts)


def read_quotes_parquet(spark: SparkSession, quotes: str, facts: str) -> None:
    """Take up quotes that another tool found, and write them into the new folder ``facts``.

    ``quotes`` is a file as for ``extract_parquet`` with the columns article and text, and where
    known speaker, published and outlet: the rows that ``Corpus.add_quotes`` takes.

    Raises:
        ArticleError: a column is missing, or a row has no article or no text.
        StoreError: ``facts`` is there already.
    """
    session = open_session(spark, QUOTE_ROWS)
    rows = read_rows(session, quotes, REQUIRED, OPTIONAL)
    empty = rows.where("coalesce(article, '') = '' OR coalesce(text, '') = ''").count()
    if empty:
        raise ArticleError(f"{quotes}: {empty} rows have no article or no text; leave them out")
    write_facts(session, rows.distinct(), describe_quotes, facts)


def read_rows(
    session: SparkSession, path: str, required: tuple[str, ...], optional: tuple[str, ...]
) -> DataFrame:
    """Return the columns of a file that mean something here, as text; those not there are NULL."""
    is_json = path.removesuffix(".gz").endswith((".json", ".jsonl"))
    given = session.read.json(path) if is_json else session.read.parquet(path)
    missing = [name for name in required if name not in given.columns]
    if missing:
        raise ArticleError(f"{path}: no column {missing[0]!r} among {given.columns}; rename yours")
    return given.selectExpr(
        *(
            f"CAST({name if name in given.columns else 'NULL'} AS STRING) AS {name}"
            for name in (*required, *optional)
        )
    )


def write_facts(
    session: SparkSession,
    rows: DataFrame,
    describe: Callable[[pa.RecordBatch], pa.RecordBatch],
    folder: str,
) -> None:
    """Write the tables that ``describe`` makes of the rows: once worked out, then spread."""
    require_new(session, f"{folder}/articles")
    engine = SparkEngine(session, f"{folder}/work")
    work = MapBatches(Work(describe, NESTED))
    engine.keep("nested", rows.mapInArrow(work, from_arrow_schema(NESTED)))
    for name in FACTS:
        table = session.sql(f"SELECT inline({name}) FROM nested")
        if name == "entities":  # rows of quotes name their speaker each
            table = table.dropDuplicates(["article_id", "entity_id"])
        table.write.parquet(f"{folder}/{name}")
    remove_folder(session, engine.folder)


def _make_article(row: Mapping[str, Any]) -> Article | Mapping[str, Any]:
    """Return the article of a row; what is none is left to whoever names what is wrong in it."""
    try:
        return Article(**row)
    except ArticleError:
        return row


@frozen
class ExtractArticles:
    """Reads a batch of articles, with one model for all that a worker reads."""

    extractor: Extract

    def __call__(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Return the facts of a batch of articles; one that cannot be read has a warning."""
        from quoteattr.stream import extract_all  # noqa: PLC0415  # as above

        articles = map(_make_article, batch.to_pylist())
        found = list(extract_all(articles, extractor=self.extractor))
        return nest_tables(
            {
                "articles": list_articles(found),
                "attributions": list_attributions(found),
                "entities": list_entities(found),
                "parts": list_matched(found),
            }
        )


def describe_quotes(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return the facts of a batch of rows of quotes."""
    quotes = [(name_quote(row), row) for row in batch.to_pylist()]
    return nest_tables(
        {
            "articles": (),
            "attributions": (describe_attribution(id_, row) for id_, row in quotes),
            "entities": (describe_speaker(row) for _, row in quotes if name_speaker(row)),
            "parts": (
                (row["article"], id_, 0, True, "quote", row["text"].strip(OUTER_MARKS))
                for id_, row in quotes
            ),
        }
    )


def name_quote(row: Mapping[str, str]) -> str:
    """Return the id of a row, made of its fields as the store makes it."""
    fields = SEPARATOR.join(row[name] or "" for name in ("article", "text", *OPTIONAL))
    return f"row-{md5(fields.encode(), usedforsecurity=False).hexdigest()[:16]}"


def name_speaker(row: Mapping[str, str]) -> str | None:
    """Return the id of a row's speaker, None where that is nobody's name."""
    return f"row-{row['speaker']}" if names_somebody(row["speaker"]) else None


def describe_attribution(id_: str, row: Mapping[str, str]) -> StoreRow:
    """Return a row of quotes as a row of the attributions."""
    said = (row["article"], id_, True, None, "direct", "say", row["text"], [], [], [], [], 0)
    speaker = (row["speaker"] or "", name_speaker(row), None)
    when = (row["outlet"], row["published"], count_days(row["published"]))
    return (*said, *speaker, 1.0, [], *when)


def describe_speaker(row: Mapping[str, str]) -> StoreRow:
    """Return the speaker of a row of quotes as a row of the entities."""
    key = (row["article"], name_speaker(row))
    return (*key, True, None, row["speaker"], "person", [], [], [], None, [])


def nest_tables(tables: Mapping[str, Iterable[StoreRow]]) -> pa.RecordBatch:
    """Return tables as one row that has all rows of each in a cell."""
    cells = [
        pa.array([make_table(FACTS[name], tables[name]).to_pylist()], NESTED.field(name).type)
        for name in NESTED.names
    ]
    return pa.RecordBatch.from_arrays(cells, schema=NESTED)
