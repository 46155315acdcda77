"""Who says a stock phrase that was printed without a name: the SQL against plain loops."""

from operator import itemgetter

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteattr.crossref.plan import CLOSE_DAYS, NAMELESS_BITS, NEAR_DAYS, PART_BITS, tune_answers
from quoteattr.crossref.plan.stages import read_select

SPEAKERS = {"a": "Ana Ruiz", "r": "Ruiz", "b": "Bo Ruiz", "l": "Lee", "c": "critics", None: None}
VAGUE = ("c", None)
SAID = """
CREATE TABLE attribution_segments (
  text_id INT, speaker_id TEXT, name TEXT, vague BOOL, day INT, stock BOOL, bits DOUBLE
)"""
DAYS = st.none() | st.sampled_from(
    [0, CLOSE_DAYS, CLOSE_DAYS + 1, NEAR_DAYS, NEAR_DAYS + 1, 2 * NEAR_DAYS, 90]
)
ROWS = st.lists(
    st.tuples(
        st.integers(1, 2),
        st.sampled_from(list(SPEAKERS)),
        DAYS,
        st.booleans(),
        st.sampled_from([14, 19, 21]),
    ),
    max_size=12,
)


def hear(rows):
    """Return what the plan hears of rows: a text, who speaks, the day, its being stock, bits."""
    with duckdb.connect() as connection:
        connection.execute(SAID)
        for text, speaker, day, stock, bits in rows:
            row = (text, speaker, SPEAKERS[speaker], speaker in VAGUE, day, stock, bits)
            connection.execute("INSERT INTO attribution_segments VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        return set(connection.execute(read_select("inferred_speakers", tune_answers(1))).fetchall())


def hear_by_hand(rows):
    """Return the same, each rule as it is told."""
    named = {(text, who, day) for text, who, day, stock, _ in rows if stock and who not in VAGUE}
    vague = {
        (text, who, day): bits
        for text, who, day, stock, bits in sorted(rows, key=itemgetter(4))
        if stock and who in VAGUE and bits >= PART_BITS
    }
    short = {row: only({who for who in near(row, named) if ends_so(who, row[1])}) for row in named}
    voiced = [(text, short[text, who, day] or who, day) for text, who, day in named]
    whose = {
        row: only(set(near(row, voiced)))
        for row, bits in vague.items()
        if (not row[1] and bits >= NAMELESS_BITS) or any(near(row, voiced, CLOSE_DAYS))
    }
    return {(*row, voice) for row, voice in (short | whose).items() if voice}


def near(row, others, days=NEAR_DAYS):
    """Yield who says the same text within so many days."""
    text, _, day = row
    for other_text, who, other_day in others:
        dated = text == other_text and None not in (day, other_day)
        if dated and abs(day - other_day) <= days:
            yield who


def ends_so(speaker, shorter):
    return SPEAKERS[speaker].endswith(f" {SPEAKERS[shorter]}")


def only(found):
    """Return the only one of some, if there is but one."""
    return min(found) if len(found) == 1 else None


@settings(deadline=None)  # the first example loads the database
@given(ROWS)
def test_a_phrase_without_a_name_is_the_only_ones_who_say_it_near_that_day(rows):
    assert hear(rows) == hear_by_hand(rows)


def test_the_end_of_a_name_is_whose_it_can_only_be():
    rows = [(1, "a", 0, True, 25), (1, "r", NEAR_DAYS, True, 25), (1, None, 5, True, 25)]
    assert hear(rows) == {(1, "r", NEAR_DAYS, "a"), (1, None, 5, "a")}
    assert not hear([*rows, (1, "b", 1, True, 25)])


def test_what_critics_say_is_the_only_ones_who_says_it_on_close_days():
    named = (1, "a", 0, True, PART_BITS)
    for day, voices in ((CLOSE_DAYS, {"a"}), (CLOSE_DAYS + 1, set())):
        vague = {(1, who, day, True, PART_BITS) for who in VAGUE}
        assert {voice for *_, voice in hear([named, *vague])} == voices
    assert not hear([named, (1, "l", 9, True, PART_BITS), (1, "c", 0, True, PART_BITS)])
