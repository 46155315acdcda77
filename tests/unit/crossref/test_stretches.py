"""The run that proves most, found for many pairs, is the one of two texts alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteattr.crossref.normalise import normalise_text
from quoteattr.crossref.runs import find_runs, select_runs, slide_gaps, trim_strays
from quoteattr.crossref.stretches import find_single_runs
from tests.unit.crossref.layout import count_words, lay_out_pair

WORDS = [
    "the",
    "of",
    "and",
    "to",
    "herring",
    "patrol",
    "bolt",
    "bridge",
    "raise",
    "Novak",
    "40",
    "of.",
    "and,",
    "…",
    "herring.",
    "[sic]",
]
PRINTED = st.lists(st.sampled_from(WORDS), min_size=1, max_size=24).map(" ".join)


def find_single(*texts):
    """Return where the single run of two texts begins in each and its length, 0 for none."""
    runs = find_single_runs(*lay_out_pair(*texts))
    begins = runs.b[0] - count_words(texts[0])
    return int(runs.a[0]), int(begins), int(runs.length[0])


def find_cores(one, other):
    """Return the stretches of two texts alone, before they are lengthened."""
    found = [slide_gaps(one, other, runs) for runs in find_runs(one, other)]
    return [trim_strays(one, other, select_runs(one, other, runs)) for runs in found]


@pytest.mark.parametrize(
    ("one", "other", "run"),
    [
        ("of a new harbour wall", "they dream of a new harbour wall too", (0, 2, 5)),
        ("the fleet needs a harbour wall", "a bridge, or the harbour wall, or a fleet", (4, 4, 2)),
        ("herring and patrols and bolts", "herring, then patrols", (0, 0, 0)),
    ],
)
def test_one_run_proves_more_than_any_other(one, other, run):
    assert find_single(*map(normalise_text, (one, other))) == run


@settings(deadline=None)  # the first example reads the word lists
@given(PRINTED, PRINTED)
def test_what_is_found_is_the_stretch_of_the_two_texts_alone(one, other):
    texts = sorted(map(normalise_text, (one, other)), key=count_words)
    run = find_single(*texts)
    if run[2]:
        assert (run,) in find_cores(*texts)
