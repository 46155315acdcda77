"""The answers of a store, worked out anew from its facts: people, utterances, occurrences."""

from collections.abc import Collection, Sequence
from functools import partial

import pyarrow as pa

from quoteattr.crossref.engines.duckdb import DuckDBEngine
from quoteattr.crossref.plan import ANSWERS, IDENTIFYING, NAMING, tune_answers
from quoteattr.crossref.plan.engine import Engine
from quoteattr.crossref.plan.people import Meaning, merge_namings
from quoteattr.crossref.plan.stages import Tell, list_tables, run_stages
from quoteattr.crossref.store.intake import TEXTS
from quoteattr.crossref.store.writing import Connection, drop_tables
from quoteattr.records import Entity

PEOPLE = pa.schema(
    {
        "speaker_id": pa.string(),
        "name": pa.string(),
        "kind": pa.string(),
        "gender": pa.string(),
        "aliases": TEXTS,
        "roles": TEXTS,
        "kb_id": pa.string(),
        "steps": TEXTS,
    }
)
# Whom a naming means: one of the people, or others each, who are like that one.
MEANT = pa.schema({"naming_id": pa.int64(), "speaker_id": pa.string(), "apart": pa.bool_()})
# What this process makes of the namings.
MERGED = ("meant", "firsts")
NAMINGS = "SELECT * FROM namings ORDER BY naming_id"
VERDICTS = "SELECT a, b, same FROM verdicts"
NUMBERED_UTTERANCES = """
SELECT row_number() OVER (
    ORDER BY articles DESC, occurrences DESC, first_place, utterance_id
  ) AS number, utterance_id, text, speaker_id, articles, occurrences
FROM found_utterances
ORDER BY number
"""
ORDERED_OCCURRENCES = """
SELECT o.utterance_id, u.number, o.article_id, o.attribution_id, o.relation, o.score, o.place,
  o.speaker_id, o.conflict
FROM found_occurrences o JOIN utterances u ON u.utterance_id = o.utterance_id
ORDER BY u.number, o.relation = 'altered', o.first_place
"""
NEW_IDS = """
INSERT INTO given_ids BY NAME
SELECT text_id, first_place AS place, utterance_id FROM utterance_ids i
WHERE NOT EXISTS (SELECT 1 FROM given_ids g WHERE g.utterance_id = i.utterance_id)
"""


def are_fresh(connection: Connection) -> bool:
    """Tell whether the answers are of the present facts."""
    found = connection.execute("SELECT count(DISTINCT value) FROM store WHERE name <> 'version'")
    return bool(found.fetchall() == [(1,)])


def read_revision(connection: Connection) -> int:
    """Return the number of changes that the store has seen."""
    found = connection.execute("SELECT value FROM store WHERE name = 'revision'")
    [(revision,)] = found.fetchall()
    return int(revision)


def work_out(connection: Connection, *, keep: bool, tell: Tell | None = None) -> None:
    """Work out the answers: into the store, or for this connection alone."""
    engine = DuckDBEngine(connection)
    put = partial(_put, connection, keep=keep)
    merge_people(engine, tell)
    put("people", "SELECT * FROM found_people")
    put("speakers", "SELECT article_id, entity_id, speaker_id FROM found_speakers")
    drop_tables(connection, [*list_tables(NAMING), *MERGED, *list_tables(IDENTIFYING)])
    run_stages(engine, ANSWERS, tune_answers(engine.count("SELECT * FROM attributions")), tell)
    put("utterances", NUMBERED_UTTERANCES)
    put("occurrences", ORDERED_OCCURRENCES)
    if keep:
        connection.execute(NEW_IDS)
        connection.execute(
            "UPDATE store SET value = (SELECT value FROM store WHERE name = 'revision') "
            "WHERE name = 'answered'"
        )
    drop_tables(connection, list_tables(ANSWERS))


def merge_people(engine: Engine, tell: Tell | None = None) -> None:
    """Make the tables ``found_people`` and ``found_speakers`` of all who speak.

    Millions of articles name some ten thousands in so many words. Those come to this process, for
    names depend on one another; which article's speaker is who is found by SQL.
    """
    run_stages(engine, NAMING, {}, tell)
    meant = merge_namings(engine.fetch(NAMINGS), engine.fetch(VERDICTS))
    engine.fill("meant", list_meant(meant))
    engine.fill("firsts", list_people({m.person.id: m.person for m in meant}.values()))
    run_stages(engine, IDENTIFYING, {}, tell)


def list_meant(meant: Sequence[Meaning]) -> pa.Table:
    """Return whom the namings mean, in the order of their numbers, as a table."""
    columns = {
        "naming_id": range(1, len(meant) + 1),
        "speaker_id": [meaning.person.id for meaning in meant],
        "apart": [meaning.apart for meaning in meant],
    }
    return pa.table(columns, schema=MEANT)


def list_people(people: Collection[Entity]) -> pa.Table:
    """Return people as a table."""
    columns = {name: [getattr(person, name) for person in people] for name in PEOPLE.names[1:]}
    return pa.table({"speaker_id": [person.id for person in people], **columns}, schema=PEOPLE)


def _put(connection: Connection, name: str, select: str, *, keep: bool) -> None:
    """Put a SELECT in the place of a table of the store, or before it for this connection."""
    if keep:
        connection.execute(f"DELETE FROM {name}")
        connection.execute(f"INSERT INTO {name} BY NAME {select}")
    else:
        DuckDBEngine(connection).run(name, select)
