"""What cannot be related is let go before it is compared."""

import pytest

from quoteattr.crossref.arrays.screening import may_relate, share_neighbours
from quoteattr.crossref.arrays.shared_runs import lay_pairs
from quoteattr.crossref.normalise import normalise_text
from tests.unit.crossref.arrays.layout import count_words, lay_out_pair

WHOLE = "We will not reopen the Lantern Bridge until every bolt of it has been checked twice."


def is_compared(*printed):
    """Tell whether screening lets the shorter text be compared with the longer one."""
    texts, pairs = lay_out_pair(*sorted(map(normalise_text, printed), key=count_words))
    return bool(share_neighbours(texts, pairs) & may_relate(texts, lay_pairs(texts, pairs)))


@pytest.mark.parametrize(
    "other",
    [
        "We will reopen the Lantern Bridge until every bolt of it has been checked twice.",
        "We will not open the Lantern Bridge … until every bolt [of it] has been checked twice!",
        "every bolt of it has been checked twice. Then, and only then, shall the herring pass it.",
    ],
)
def test_what_may_be_one_utterance_is_compared(other):
    assert is_compared(WHOLE, other)


@pytest.mark.parametrize(
    "other",
    [
        "The herring will be shared, and so will the patrols of the northern sea.",
        "The herring will not come back until it has been seen that we fish for twice as long.",
        "The old herring weir will not reopen the market or the fair, they say",
    ],
)
def test_a_few_words_in_common_are_not_looked_at(other):
    assert not is_compared(WHOLE, other)


def test_other_spellings_beside_what_is_shared_count_for_it():
    assert is_compared("they say the patrols raised it", "they say the patrol raises it")


def test_a_text_without_neighbours_is_compared_with_its_like():
    assert is_compared("Nonsense!", "nonsense")


def test_a_few_words_in_another_order_are_compared():
    assert is_compared("[sic] the", "the [sic]")


def test_words_in_brackets_are_not_counted():
    assert is_compared("[sic] the the the", "the of of [sic]")
