"""What turns the meaning round where two texts print different words: gaps told over arrays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteattr.crossref.arrays.turning import tell_reworded, tell_turned, weigh_reworded
from quoteattr.crossref.arrays.verdicts import Verdict
from quoteattr.crossref.changes import BEARING, judge_gap
from tests.unit.crossref.arrays.layout import lay_out_gap

WORDS = ["the", "not", "never.", "no", "herring", "raise", "lower", "legal", "illegal", "Ruiz"]
MORE = [
    "Malper",
    "40",
    "forty",
    "1",
    "7",
    "Ana",
    "patrol.",
    "and,",
    "unzarby",
    "…",
    "[sic]",
    "zarby",
]
PIECES = st.lists(st.sampled_from([*WORDS, *MORE]), max_size=6).map(" ".join)
EDGES = st.sampled_from(["", "start", "end"])


def tell(one, other, edge=""):
    """Return whether a gap surely turns the meaning round, and maybe, and what it means alone."""
    texts, gaps, gap = lay_out_gap(one, other, edge)
    told = tell_turned(texts, gaps, edge)
    return bool(told.surely[0]), bool(told.maybe[0]), judge_gap(gap).kind


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("5 tons", "7 tons", "number"),
        ("40", "", "number"),
        ("Ana Ruiz", "Malper", "name"),
        ("raise", "lower", "opposite"),
        ("legal", "illegal", "opposite"),
        ("patrol", "unlawful", "reworded"),
        ("is never", "is", "negation"),
        ("did not come", "came", "negation"),
    ],
)
def test_words_that_turn_the_meaning_round_are_told_by_their_codes(one, other, kind):
    turned = kind in BEARING
    assert tell(one, other) == tell(other, one) == (turned, turned, kind)


@pytest.mark.parametrize(
    ("one", "other"),
    [("the", "a"), ("the herring", "the patrol"), ("5 tons", "5 ton"), ("raise", ""), ("1", "")],
)
def test_words_that_mean_nothing_to_each_other_turn_nothing(one, other):
    assert tell(one, other)[:2] == tell(other, one)[:2] == (False, False)


@pytest.mark.parametrize(
    ("one", "other", "because"),
    [
        ("zarby", "unzarby", "neither word is listed"),
        ("raise", "lowering", "one word is an inflection that is not listed"),
        ("Malper", "Molfer", "two names that begin alike"),
        ("[not] raise", "raise", "words in brackets"),
        ("never came. They", "came. They", "a sentence ends with what it denies"),
    ],
)
def test_what_codes_cannot_tell_is_left_to_judge(one, other, because):
    assert tell(one, other)[:2] == (False, True), because


@settings(deadline=None)  # the first example reads the word lists
@given(PIECES, PIECES, EDGES)
def test_gaps_are_told_of_as_one_alone(one, other, edge):
    surely, maybe, kind = tell(one, other, edge)
    if kind != "spelling":
        assert surely <= (kind in BEARING) <= maybe


@settings(deadline=None)
@given(PIECES, PIECES, EDGES)
def test_other_words_in_one_place_are_those_of_one_gap_alone(one, other, edge):
    texts, gaps, gap = lay_out_gap(one, other, edge)
    lost = tell_reworded(texts, gaps, tell_turned(texts, gaps, edge))
    kind = judge_gap(gap).kind
    alone = min(gap.a.bits, gap.b.bits) if kind == "reworded" else 0.0
    if kind != "spelling":
        assert lost.least[0] <= alone <= lost.most[0]


def test_other_words_in_one_place_weigh_what_the_lesser_ones_do():
    texts, gaps, gap = lay_out_gap("patrol", "lantern ropes")
    none = Verdict(*[weigh_reworded(texts, gaps) < 0] * 2)
    lost = tell_reworded(texts, gaps, none)
    assert lost.least[0] == lost.most[0] == gap.a.bits < gap.b.bits
