"""Words that may be the same ones in another spelling are told by what their codes stand for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteattr.crossref.arrays.respelling import list_inflected_codes, weigh_respelled
from quoteattr.crossref.changes import judge_spelling
from quoteattr.crossref.codes import encode_form
from quoteattr.crossref.names import is_inflection
from tests.unit.crossref.arrays.layout import lay_out_gap

WORDS = [
    "raise",
    "raised",
    "some",
    "times",
    "sometimes",
    "zarby",
    "zarbies",
    "Zelensky",
    "Zelenskyy",
]
PIECES = st.lists(st.sampled_from([*WORDS, "5", "five", "million"]), max_size=3).map(" ".join)


def may_be_spelled(one, other):
    texts, gaps, _ = lay_out_gap(one, other)
    return bool(weigh_respelled(texts, gaps)[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("raise", "raised"),
        ("some times", "sometimes"),
        ("Zelensky", "Zelenskyy"),
        ("two million", "2,000,000"),
        ("zarby", "zerbies"),
    ],
)
def test_what_may_be_another_spelling_counts(one, other):
    assert may_be_spelled(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("raise", "raisin"), ("some water", "sometimes"), ("raise", "ropes"), ("raise", "razarby")],
)
def test_listed_words_that_only_begin_alike_do_not(one, other):
    assert not may_be_spelled(one, other)


@settings(deadline=None)  # the first example reads the word lists
@given(PIECES, PIECES)
def test_no_spelling_is_missed(one, other):
    _, _, gap = lay_out_gap(one, other)
    assert bool(judge_spelling(gap)) <= may_be_spelled(one, other)


@pytest.mark.parametrize(
    ("form", "other"),
    [("raise", "raised"), ("raised", "raise"), ("carry", "carries"), ("stopped", "stop")],
)
def test_inflections_are_known_by_their_codes_both_ways(form, other):
    assert is_inflection(form, other)
    assert encode_form(other) in list_inflected_codes(form)
    assert encode_form(form) not in list_inflected_codes(form)
