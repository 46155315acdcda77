"""What the differences of many pairs mean is what those of two texts alone do."""

import pytest
from hypothesis import given, settings

from quoteattr.crossref.alignment import align_texts
from quoteattr.crossref.arrays.comparisons import Comparisons
from quoteattr.crossref.comparison import Comparison
from quoteattr.crossref.normalise import normalise_text
from quoteattr.crossref.relation import is_divided, is_reworded
from tests.unit.crossref.arrays.layout import PRINTED, align_pair, count_words

WHOLE = "Last week we will have mended the Lantern Bridge until every bolt of it had been checked"


def compare_pair(one, other):
    """Return what is told of a pair over arrays, or None if nothing is, and of the two alone."""
    texts = sorted(map(normalise_text, (one, other)), key=count_words)
    found, alone = align_pair(*texts), align_texts(*texts)
    if not alone or not (found.is_sure[0] and found.is_promising[0]):
        return None, None
    return Comparisons(found), Comparison(alone)


@settings(deadline=None)  # the first example reads the word lists
@given(PRINTED, PRINTED)
def test_what_is_sure_of_a_pair_is_so_of_the_two_texts_alone(one, other):
    told, alone = compare_pair(one, other)
    if told and not told.spelled[0]:
        turned, reworded = told.turned, told.is_reworded
        assert sorted(alone.coverage) == [share[0] for share in told.coverage]
        assert turned.surely[0] <= alone.is_turned <= turned.maybe[0]
        if not turned.maybe[0]:
            assert reworded.surely[0] <= is_reworded(alone) <= reworded.maybe[0]
        if not reworded.maybe[0]:
            assert told.is_divided[0] == is_divided(alone)


@pytest.mark.parametrize(
    ("other", "turned", "reworded"),
    [
        ("mended the Lantern Bridge, as we will have, until every bolt", False, False),
        ("mended the Lantern Bridge, not as we have, until every bolt", True, False),
        ("not the Lantern Bridge until every bolt of it", True, False),
        ("Last week we will have sold the large house until every bolt of it", False, True),
    ],
)
def test_a_changed_word_turns_the_meaning_round_and_others_are_in_its_place(
    other, turned, reworded
):
    told, alone = compare_pair(WHOLE, other)
    assert told.turned.surely[0] == told.turned.maybe[0] == alone.is_turned == turned
    assert told.is_reworded.surely[0] == is_reworded(alone) == reworded
