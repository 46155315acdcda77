"""Numbers, names and opposites in the place of other words, told of short gaps by their codes."""

import pytest

from quoteattr.crossref.arrays.swaps import (
    read_words,
    tell_names,
    tell_numbers,
    tell_opposites,
    tell_swaps,
)
from tests.unit.crossref.arrays.layout import lay_out_gap


def read_gap(one, other):
    """Return the words of one short gap."""
    texts, gaps, _ = lay_out_gap(one, other)
    return read_words(texts, gaps)


def read_verdict(told):
    """Return whether something is surely so of one gap, and whether it may be."""
    return bool(told.surely[0]), bool(told.maybe[0])


@pytest.mark.parametrize(
    ("one", "other", "edge", "changed"),
    [
        ("5 ships", "7 ships", False, True),
        ("5 of 7", "7 or 5", False, False),
        ("two million", "3 million", False, True),
        ("40 ships", "ships", False, True),
        ("40 ships", "ships", True, False),
        ("one ship", "ships", False, False),
    ],
)
def test_numbers_are_compared_in_short_gaps(one, other, edge, changed):
    assert read_verdict(tell_numbers(*read_gap(one, other), edge=edge)) == (changed, changed)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Ana Ruiz", "Malper", (True, True)),
        ("Ana Ruiz", "Ruiz", (False, False)),
        ("Malper", "Molfer", (False, True)),
        ("Malper", "patrols", (False, False)),
        ("Third", "Malper", (False, False)),
    ],
)
def test_names_that_begin_alike_may_be_one(one, other, told):
    assert read_verdict(tell_names(*read_gap(one, other))) == told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("raise it", "lower it", (True, True)),
        ("raise it", "lowering it", (False, True)),
        ("legal", "illegal", (True, True)),
        ("fair", "unfair zarby", (True, True)),
        ("fair", "zarby", (False, False)),
        ("zarby", "unzarby", (False, True)),
    ],
)
def test_opposites_are_known_of_listed_words(one, other, told):
    assert read_verdict(tell_opposites(*read_gap(one, other))) == told


@pytest.mark.parametrize(
    ("one", "other"),
    [("5 of these old ships", "7 of these old ships"), ("of these old ships raise", "lower")],
)
def test_in_longer_gaps_no_word_stands_for_another(one, other):
    texts, gaps, _ = lay_out_gap(one, other)
    assert read_verdict(tell_swaps(texts, gaps, edge=False)) == (False, False)
