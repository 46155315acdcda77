"""Which relations hold in a corpus: those of one speaker near in time, whoever has more voices."""

import duckdb
import pytest

from quoteattr.crossref.engines.duckdb import DuckDBEngine
from quoteattr.crossref.plan import NEAR_DAYS, STRONG_BITS, tune_answers
from quoteattr.crossref.plan.stages import read_select

TABLES = """
CREATE TABLE texts (text_id INT, role TEXT);
CREATE TABLE edges (a INT, b INT, kind TEXT, score DOUBLE, bits DOUBLE);
CREATE TABLE text_variants (variant_id INT, text_id INT, stock BOOL, first_day INT, last_day INT);
CREATE TABLE variant_speakers (
  variant_id INT, text_id INT, speaker_id TEXT, first_day INT, last_day INT
);
INSERT INTO texts VALUES (1, 'quote'), (2, 'quote');
"""


def link(kind, bits, *voices):
    """Return the links of two texts: a voice is a text, who speaks, and the days they do."""
    with duckdb.connect() as connection:
        connection.execute(TABLES)
        connection.execute("INSERT INTO edges VALUES (1, 2, ?, 0.9, ?)", [kind, bits])
        for number, (text, speaker, first, last) in enumerate(voices, start=10 * voices[0][0]):
            row = (number, text, first, last)
            connection.execute("INSERT INTO text_variants VALUES (?, ?, TRUE, ?, ?)", row)
            row = (number, text, speaker, first, last)
            connection.execute("INSERT INTO variant_speakers VALUES (?, ?, ?, ?, ?)", row)
        engine = DuckDBEngine(connection)
        for name in ("candidate_links", "speaker_candidates", "links"):
            engine.run(name, read_select(name, tune_answers(1000)))
        return sorted(engine.fetch("SELECT * FROM links"))


@pytest.mark.parametrize(
    "voices",
    [
        [(1, "ruiz", 0, 0), (2, "ruiz", 9, 9), (2, "lee", 9, 9)],
        [(1, "ruiz", 0, 0), (2, "ruiz", 9, 9), (1, "lee", 9, 9), (1, "may", 9, 9)],
    ],
)
def test_one_speaker_links_two_texts_from_either_side(voices):
    assert link("contained", 15.0, *voices) == [(10, 11, "contained", 0.9, 15.0, False)]


@pytest.mark.parametrize(
    "voices",
    [
        [(1, "ruiz", 0, 0), (2, "lee", 0, 0)],
        [(1, "ruiz", 0, 0), (2, "ruiz", NEAR_DAYS + 1, NEAR_DAYS + 1)],
    ],
)
def test_another_speaker_or_another_time_links_nothing(voices):
    assert link("contained", STRONG_BITS, *voices) == []
