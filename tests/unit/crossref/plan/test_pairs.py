"""Which texts are compared: row by row, and held against plain loops on rows drawn by chance."""

from random import Random

import duckdb
import pytest

from quoteattr.crossref.plan import tune_matching
from quoteattr.crossref.plan.stages import read_select

TABLES = {
    "probes": "text_id INT, key INT, left_word INT, right_word INT, heavy BOOL",
    "all_keys": "text_id INT, key INT, left_word INT, right_word INT",
    "heavy_links": "text_id INT, key INT, left_word INT, right_word INT",
    "fresh_keys": "text_id INT, key INT, left_word INT, right_word INT",
    "near_keys": "text_id INT, key INT, left_word INT, right_word INT, probed BOOL",
    "key_counts": "key INT, texts INT",
    "edges": "a INT, b INT",
    "fresh_texts": "text_id INT, known BOOL",
}
PARAMETERS = tune_matching(10**6, 0)
BUDGET = int(PARAMETERS["budget"])


def pair(**rows):
    """Return the pairs to compare, of tables that have these rows and no others."""
    with duckdb.connect() as connection:
        for name, columns in TABLES.items():
            connection.execute(f"CREATE TABLE {name} ({columns})")
            for row in rows.get(name, ()):
                marks = ", ".join("?" * len(row))
                connection.execute(f"INSERT INTO {name} VALUES ({marks})", list(row))
        return sorted(connection.execute(read_select("pairs", PARAMETERS)).fetchall())


@pytest.mark.parametrize(
    ("probe", "found", "pairs"),
    [
        ((5, 6), (5, 9), [(1, 2)]),  # the word on the left
        ((5, 6), (9, 6), [(1, 2)]),  # … on the right
        ((5, 6), (8, 9), []),
        ((5, 6), (6, 5), []),  # on the other side
        ((0, 6), (8, 0), [(1, 2)]),  # on neither side are there two to tell by
        ((0, 6), (8, 9), []),  # on the right there are, and they differ
        ((5, 0), (8, 9), []),
        ((0, 0), (0, 0), [(1, 2)]),
        ((0, 5), (0, 9), []),  # no word is not the same word
    ],
)
def test_the_words_beside_a_key_tell(probe, found, pairs):
    assert pair(probes=[(1, 7, *probe, False)], all_keys=[(2, 7, *found)]) == pairs
    assert pair(probes=[(2, 7, *probe, False)], all_keys=[(1, 7, *found)]) == pairs


def test_a_pair_is_told_once_and_no_text_meets_itself():
    probes = [(1, 7, 5, 6, False), (2, 7, 5, 6, False), (1, 8, 5, 6, False)]
    keys = [(1, 7, 5, 6), (2, 7, 5, 6), (2, 8, 5, 6)]
    assert pair(probes=probes, all_keys=keys) == [(1, 2)]


def test_another_key_is_no_meeting():
    assert pair(probes=[(1, 7, 5, 6, False)], all_keys=[(2, 8, 5, 6)]) == []


@pytest.mark.parametrize(("heavy", "pairs"), [(False, [(1, 2)]), (True, [(1, 3)])])
def test_a_heavy_probe_has_links_of_its_own(heavy, pairs):
    links = [(3, 7, 5, 6)]
    found = pair(probes=[(1, 7, 5, 6, heavy)], all_keys=[(2, 7, 5, 6)], heavy_links=links)
    assert found == pairs


@pytest.mark.parametrize(
    ("texts", "probed", "pairs"),
    [(BUDGET, True, [(1, 2)]), (BUDGET + 1, True, []), (BUDGET, False, [])],
)
def test_a_fresh_text_is_found_by_the_probes_of_others_as_long_as_a_key_is_rare(
    texts, probed, pairs
):
    found = pair(
        fresh_keys=[(2, 7, 5, 6)], key_counts=[(7, texts)], near_keys=[(1, 7, 5, 6, probed)]
    )
    assert found == pairs


@pytest.mark.parametrize(("known", "pairs"), [(True, [(1, 2), (2, 3)]), (False, [])])
def test_what_a_known_text_was_related_to_is_asked_anew(known, pairs):
    edges = [(1, 2), (2, 3), (3, 4)]
    assert pair(edges=edges, fresh_texts=[(2, known)]) == pairs


def meets(one, other):
    (left_one, right_one), (left_other, right_other) = one, other
    same = left_one == left_other > 0 or right_one == right_other > 0
    return same or (min(left_one, left_other) == 0 and min(right_one, right_other) == 0)


@pytest.mark.parametrize("seed", range(5))
def test_the_pairs_are_those_of_plain_loops(seed):
    chance = Random(seed)
    rows = [tuple(chance.randrange(3) for _ in range(4)) for _ in range(40)]
    rows = [(text * 3 + key, key, left, right) for text, key, left, right in rows]
    probes, keys = rows[:20], rows[20:]
    expected = {
        tuple(sorted((p[0], k[0])))
        for p in probes
        for k in keys
        if p[1] == k[1] and p[0] != k[0] and meets(p[2:], k[2:])
    }
    assert expected
    found = pair(probes=[(*probe, False) for probe in probes], all_keys=keys)
    assert found == sorted(expected)
