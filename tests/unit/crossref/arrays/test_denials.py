"""What one text denies and the other does not, told over arrays as of two texts alone."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteattr.crossref.arrays.denials import count_governing, is_cut_from_negation, tell_negations
from quoteattr.crossref.arrays.shared_runs import Gaps
from quoteattr.crossref.changes import judge_negation
from quoteattr.crossref.negations import count_negations, list_governing
from quoteattr.crossref.normalise import normalise_text
from quoteattr.crossref.pieces import Piece
from tests.unit.crossref.arrays.layout import count_words, lay_out_gap, lay_out_pair

WORDS = ["not", "never", "no,", "ropes", "the", "ropes.", "of", "— nor"]
PIECES = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)


@settings(deadline=None)  # the first example reads the word lists
@given(PIECES, PIECES, st.sampled_from(["", "start", "end"]))
def test_negations_in_a_gap_are_told_of_as_in_one_alone(one, other, edge):
    texts, gaps, gap = lay_out_gap(one, other, edge)
    told = tell_negations(texts, gaps, edge)
    assert told.surely[0] <= (judge_negation(gap) == "negation") <= told.maybe[0]


@pytest.mark.parametrize(
    ("one", "other", "edge", "told"),
    [
        ("never", "", "", (True, True)),
        ("never mend the ropes", "", "end", (False, False)),
        ("mend the ropes and not", "", "end", (True, True)),
        ("they do not", "", "start", (True, True)),
        ("not now, they", "", "start", (False, False)),
        ("never. They", "they", "", (False, True)),
    ],
)
def test_a_negation_at_an_edge_denies_what_is_shared_if_it_stands_beside_it(one, other, edge, told):
    texts, gaps, _ = lay_out_gap(one, other, edge)
    verdict = tell_negations(texts, gaps, edge)
    assert (bool(verdict.surely[0]), bool(verdict.maybe[0])) == told


@settings(deadline=None)
@given(PIECES.filter(bool), st.data())
def test_the_negations_that_govern_what_follows_are_those_of_one_piece_alone(printed, data):
    text = normalise_text(printed)
    texts, _ = lay_out_pair(text, text)
    end = data.draw(st.integers(0, count_words(text) - 1))
    start = data.draw(st.integers(0, end))
    [found] = count_governing(texts, np.array([start]), np.array([end]))
    assert found == count_negations(list_governing(Piece(text, start, end)))


@pytest.mark.parametrize(("one", "cut"), [("they do not", True), ("not now, they", False)])
def test_a_text_may_be_cut_from_the_negation_before_it(one, cut):
    texts, gaps, _ = lay_out_gap(one, "they do", "start")
    ahead = Gaps(gaps.start_a, gaps.start_b, gaps.end_a, gaps.end_b)
    assert is_cut_from_negation(texts, ahead).tolist() == [cut]
