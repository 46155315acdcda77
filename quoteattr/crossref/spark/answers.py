"""From facts to utterances, all at once: what a store works out as it grows."""

import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from quoteattr.crossref.engines.spark import (
    SparkEngine,
    open_session,
    remove_folder,
    require_new,
)
from quoteattr.crossref.plan import ANSWERS, MATCHING, tune_answers, tune_matching
from quoteattr.crossref.plan.stages import Tell, run_stages
from quoteattr.crossref.store import Location, Store
from quoteattr.crossref.store.answers import (
    NUMBERED_UTTERANCES,
    ORDERED_OCCURRENCES,
    merge_people,
)

# The facts that are read, by the names that the plan has for them.
READ = {"attributions": "attributions", "entities": "entities", "new_parts": "parts"}
# What a store would know already: here all is new.
UNKNOWN = ("texts", "keys", "edges", "given_ids", "verdicts")
# What has been matched, by the names of a store.
MATCHED = {"texts": "all_texts", "parts": "read_parts", "edges": "fresh_edges"}
WRITTEN = ("texts", "parts", "edges", "people", "speakers", "utterances", "occurrences")


def cross_reference_parquet(
    spark: SparkSession, facts: str, out: str, tell: Tell | None = None
) -> None:
    """Find where each utterance was printed, and write it all into the new folder ``out``.

    ``facts`` is a folder that ``extract_parquet`` or ``read_quotes_parquet`` wrote. In ``out`` are
    the tables of a store, a folder of Parquet each: texts, parts, edges, people, speakers,
    utterances and occurrences. ``tell`` is told the name of each step before it runs.

    Raises:
        StoreError: ``out`` is there already.
    """
    session = open_session(spark)
    require_new(session, f"{out}/{WRITTEN[0]}")
    engine = SparkEngine(session, f"{out}/work")
    for name, fact in READ.items():
        session.read.parquet(f"{facts}/{fact}").createOrReplaceTempView(name)
    for name, schema in read_schemas().items():
        session.createDataFrame([], from_arrow_schema(schema)).createOrReplaceTempView(name)
    match_parts(engine, tell)
    work_out(engine, tell)
    for name in WRITTEN:
        session.table(name).write.parquet(f"{out}/{name}")
    remove_folder(session, engine.folder)


def read_schemas() -> dict[str, pa.Schema]:
    """Return the columns that the tables of a store have before anything is known."""
    with Store(Location(None)).read() as connection:
        return {name: connection.table(name).to_arrow_table().schema for name in UNKNOWN}


def match_parts(engine: SparkEngine, tell: Tell | None) -> None:
    """Relate what was printed, and call the tables as a store does."""
    parts = engine.count("SELECT * FROM new_parts")
    run_stages(engine, MATCHING, tune_matching(parts, last_text=0), tell)
    for name, made in MATCHED.items():
        engine.view(name, f"SELECT * FROM {made}")


def work_out(engine: SparkEngine, tell: Tell | None) -> None:
    """Work out who speaks, the utterances and their occurrences."""
    merge_people(engine, tell)
    engine.view("people", "SELECT * FROM found_people")
    engine.view("speakers", "SELECT article_id, entity_id, speaker_id FROM found_speakers")
    attributions = engine.count("SELECT * FROM attributions")
    run_stages(engine, ANSWERS, tune_answers(attributions), tell)
    engine.run("utterances", NUMBERED_UTTERANCES)
    engine.run("occurrences", ORDERED_OCCURRENCES)
