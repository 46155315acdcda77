"""Which relations hold in a corpus: those of one speaker near in time, whoever has more voices."""

from math import log2

import duckdb
import pytest

from quoteattr.crossref.engines.duckdb import DuckDBEngine
from quoteattr.crossref.plan import (
    CLOSE_DAYS,
    NAMELESS_BITS,
    NEAR_DAYS,
    PART_BITS,
    RIVAL_BITS,
    STRONG_BITS,
    VAGUE_BITS,
    tune_answers,
)
from quoteattr.crossref.plan.stages import read_select

TABLES = """
CREATE TABLE attributions (day INT);
CREATE TABLE texts (text_id INT, role TEXT);
CREATE TABLE edges (a INT, b INT, kind TEXT, score DOUBLE, bits DOUBLE);
CREATE TABLE text_variants (
  variant_id INT, text_id INT, role TEXT, stock BOOL, vague BOOL, first_day INT, last_day INT
);
CREATE TABLE variant_speakers (
  variant_id INT, text_id INT, speaker_id TEXT, first_day INT, last_day INT
);
INSERT INTO texts VALUES (1, 'quote'), (2, 'quote');
"""
VAGUE = ("critics", None)


def link(kind, bits, *voices):
    """Return the links of two texts: a voice is a text, who speaks, and the days they do."""
    with duckdb.connect() as connection:
        connection.execute(TABLES)
        connection.execute("INSERT INTO edges VALUES (1, 2, ?, 0.9, ?)", [kind, bits])
        for number, (text, speaker, first, last) in enumerate(voices, start=10 * voices[0][0]):
            row = (number, text, speaker in VAGUE, first, last)
            connection.execute("INSERT INTO attributions VALUES (?)", [first])
            insert = "INSERT INTO text_variants VALUES (?, ?, 'quote', TRUE, ?, ?, ?)"
            connection.execute(insert, row)
            if speaker is None:
                continue
            row = (number, text, speaker, first, last)
            connection.execute("INSERT INTO variant_speakers VALUES (?, ?, ?, ?, ?)", row)
        engine = DuckDBEngine(connection)
        for name in ("candidate_links", "speaker_candidates", "close_candidates", "links"):
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


@pytest.mark.parametrize(
    ("kind", "bits", "days"),
    [
        ("contained", PART_BITS, NEAR_DAYS),
        ("contained", PART_BITS - 1, CLOSE_DAYS),
        ("fuller", PART_BITS - 1, CLOSE_DAYS),
        ("overlapping", STRONG_BITS, CLOSE_DAYS),
        ("variant", PART_BITS - 1, NEAR_DAYS),
    ],
)
def test_what_proves_less_must_be_nearer(kind, bits, days):
    for day in (days, days + 1):
        found = link(kind, bits, (1, "ruiz", 0, 0), (2, "ruiz", day, day))
        assert bool(found) is (day == days)


# Evidence that is enough for one of two attributions on close days.
ENOUGH = max(NAMELESS_BITS, VAGUE_BITS + log2(3))


@pytest.mark.parametrize("vague", VAGUE)
def test_a_part_that_nobody_is_named_for_is_of_the_only_one_who_says_more_on_close_days(vague):
    part, near = (2, vague, 0, 0), (1, "ruiz", CLOSE_DAYS, CLOSE_DAYS)
    assert link("contained", ENOUGH, near, part) == [(10, 11, "contained", 0.9, ENOUGH, False)]
    assert link("contained", NAMELESS_BITS - 1, near, part) == []
    assert link("overlapping", ENOUGH, near, part) == []
    far = (1, "ruiz", CLOSE_DAYS + 1, CLOSE_DAYS + 1)
    assert link("contained", ENOUGH, far, part) == []
    assert link("contained", ENOUGH, near, (1, "lee", 9, 9), part) == []


def test_two_that_nobody_is_named_for_are_one_where_nobody_else_says_it():
    vague = [(1, "critics", 0, 0), (2, None, CLOSE_DAYS, CLOSE_DAYS)]
    assert link("fuller", ENOUGH, *vague) == [(10, 11, "fuller", 0.9, ENOUGH, False)]
    busy = [(1, "ruiz", 1, 1)] * (1 << 6)
    named = link("contained", VAGUE_BITS + 8, (1, "ruiz", 0, 0), *vague, *busy)
    assert {(a, b) for a, b, *_ in named}.isdisjoint({(11, 12)})
    assert (10, 12) in {(a, b) for a, b, *_ in named}


def test_two_who_are_named_for_one_phrase_ask_for_more_and_many_say_a_set_expression():
    voices = [(1, "ruiz", 0, 0), (2, "lee", 0, 0)]
    enough = VAGUE_BITS + RIVAL_BITS + 8
    assert len(link("contained", enough, *voices)) == 1
    busy = [(1, "ruiz", 1, 1)] * (1 << 9)
    assert not link("contained", enough, *voices[:1], *busy, *voices[1:])
    assert not link("contained", enough, *voices, (2, "may", 0, 0))
    assert not link("contained", enough, (1, "may", 0, 0), *voices)


def test_close_days_ask_for_more_where_more_was_said():
    part, named = (2, None, 0, 0), (1, "ruiz", 0, 0)
    others = [(1, "ruiz", day, day) for day in (1, 2, 3) for _ in range(1 << 6)]
    assert link("contained", VAGUE_BITS + 6.5, named, part)
    assert not link("contained", VAGUE_BITS + 6.5, named, *others, part)
