"""The answers of a store, worked out anew from its facts: people, utterances, occurrences."""

from functools import partial

import pyarrow as pa

from quoteattr.crossref.duckdb_engine import DuckDBEngine
from quoteattr.crossref.people import list_people, merge_speakers
from quoteattr.crossref.plan import ANSWERS, tune_answers
from quoteattr.crossref.plan.stages import Tell, list_tables, run_stages
from quoteattr.crossref.store.intake import TEXTS, make_table
from quoteattr.crossref.store.writing import Connection, drop_tables, stage

PEOPLE = pa.schema(
    {
        "speaker_id": pa.string(),
        "name": pa.string(),
        "kind": pa.string(),
        "aliases": TEXTS,
        "roles": TEXTS,
        "kb_id": pa.string(),
        "steps": TEXTS,
    }
)
SPEAKERS = pa.schema(
    {"article_id": pa.string(), "entity_id": pa.string(), "speaker_id": pa.string()}
)
# Everyone who speaks, article by article, in an order that adding does not decide.
SPEAKING = """
SELECT article_id, entity_id, name, kind, aliases, roles, kb_id
FROM entities
WHERE EXISTS (SELECT 1 FROM attributions a
  WHERE a.article_id = entities.article_id AND a.speaker_id = entities.entity_id)
ORDER BY article_id, entity_id
"""
NUMBERED_UTTERANCES = """
SELECT row_number() OVER (
    ORDER BY articles DESC, occurrences DESC, first_place, utterance_id
  ) AS number, utterance_id, text, speaker_id, articles, occurrences
FROM found_utterances
ORDER BY number
"""
ORDERED_OCCURRENCES = """
SELECT o.utterance_id, u.number, o.article_id, o.attribution_id, o.relation, o.score, o.place,
  o.speaker_id
FROM found_occurrences o JOIN utterances u ON u.utterance_id = o.utterance_id
ORDER BY u.number, o.relation = 'altered', o.first_place
"""
NEW_IDS = """
INSERT INTO given_ids BY NAME
SELECT text_id, first_place AS place, utterance_id FROM identified i
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
    _merge_people(connection, keep=keep)
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


def _merge_people(connection: Connection, *, keep: bool) -> None:
    speaking = connection.execute(SPEAKING).fetchall()
    verdicts = connection.execute("SELECT a, b, same FROM verdicts").fetchall()
    merged = merge_speakers(speaking, verdicts)
    stage(connection, "new_people", make_table(PEOPLE, list_people(merged)))
    of = ((*key, entity.id) for key, entity in merged.merged_by_key.items())
    stage(connection, "new_speakers", make_table(SPEAKERS, of))
    _put(connection, "people", "SELECT * FROM new_people", keep=keep)
    _put(connection, "speakers", "SELECT * FROM new_speakers", keep=keep)
    drop_tables(connection, ("new_people", "new_speakers"))


def _put(connection: Connection, name: str, select: str, *, keep: bool) -> None:
    """Put a SELECT in the place of a table of the store, or before it for this connection."""
    if keep:
        connection.execute(f"DELETE FROM {name}")
        connection.execute(f"INSERT INTO {name} BY NAME {select}")
    else:
        DuckDBEngine(connection).run(name, select)
