"""What may turn the meaning round where two texts print different words: gaps told over arrays."""

import numpy as np
import pytest

from quoteattr.crossref.normalise import normalise_text
from quoteattr.crossref.shared_runs import Gaps
from quoteattr.crossref.turning import may_lack, may_swap, weigh_reworded
from tests.unit.crossref.layout import count_words, lay_out_pair


def judge(tell, *printed):
    """Return what is told of one gap, in which the two texts print all their words."""
    one, other = map(normalise_text, printed)
    texts, _ = lay_out_pair(one, other)
    places = (0, count_words(one), count_words(one), count_words(one) + count_words(other))
    start_a, end_a, start_b, end_b = (np.array([place]) for place in places)
    return tell(texts, Gaps(start_a, start_b, end_a, end_b))[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [("5 tons", "7 tons"), ("Ana Ruiz", "Malper"), ("raise", "lowered"), ("legal", "illegal")],
)
def test_a_word_may_stand_for_another_that_means_something_else(one, other):
    assert judge(may_swap, one, other)
    assert judge(may_swap, other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("the", "a"), ("the herring", "the patrol"), ("5 tons", "a ton"), ("raise", "")],
)
def test_words_that_mean_nothing_to_each_other_turn_nothing(one, other):
    assert not judge(may_swap, one, other)


@pytest.mark.parametrize(("one", "lacks"), [("never", True), ("40", True), ("herring", False)])
def test_a_text_may_lack_a_negation_or_a_number(one, lacks):
    assert judge(may_lack, one, "") == judge(may_lack, "", one) == lacks


def test_other_words_in_one_place_weigh_what_the_lesser_ones_do():
    lost = judge(weigh_reworded, "herring", "patrol boats")
    assert 0 < lost == judge(weigh_reworded, "patrol boats", "herring")
    assert judge(weigh_reworded, "herring", "of the") == judge(weigh_reworded, "herring", "") == 0
