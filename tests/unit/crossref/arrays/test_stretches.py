"""The runs that prove most, found for many pairs, are those of two texts alone."""

import pytest
from hypothesis import given, settings

from quoteattr.crossref.arrays.shared_runs import lay_pairs
from quoteattr.crossref.arrays.stretches import find_best
from quoteattr.crossref.normalise import normalise_text
from quoteattr.crossref.runs import find_runs, select_runs, slide_gaps, trim_strays
from tests.unit.crossref.arrays.layout import PRINTED, count_words, lay_out_pair


def find_runs_of(*texts):
    """Return where each run of two texts' best stretch begins in them and its length."""
    both, pairs = lay_out_pair(*texts)
    runs = find_best(both, lay_pairs(both, pairs)).runs
    begins = runs.b - count_words(texts[0])
    return tuple(zip(runs.a.tolist(), begins.tolist(), runs.length.tolist(), strict=True))


def find_cores(one, other):
    """Return the stretches of two texts alone, before they are lengthened."""
    found = [slide_gaps(one, other, runs) for runs in find_runs(one, other)]
    return [trim_strays(one, other, select_runs(one, other, runs)) for runs in found]


@pytest.mark.parametrize(
    ("one", "other", "runs"),
    [
        ("of a new harbour wall", "they dream of a new harbour wall too", [(0, 2, 5)]),
        ("the fleet needs a harbour wall", "or the harbour wall, or fleets", [(4, 2, 2)]),
        ("herring and patrols", "herring, then the patrols", [(0, 0, 1), (2, 3, 1)]),
        ("bolt and bridge and bolt", "bolt, then bridge and bolt", [(0, 0, 1), (2, 2, 3)]),
        ("herring bolt herring patrols", "herring patrols bolt", []),
    ],
)
def test_one_stretch_of_runs_proves_more_than_any_other(one, other, runs):
    assert list(find_runs_of(*map(normalise_text, (one, other)))) == runs


@settings(deadline=None)  # the first example reads the word lists
@given(PRINTED, PRINTED)
def test_what_is_found_is_the_stretch_of_the_two_texts_alone(one, other):
    texts = sorted(map(normalise_text, (one, other)), key=count_words)
    runs = find_runs_of(*texts)
    assert not runs or runs in find_cores(*texts)
