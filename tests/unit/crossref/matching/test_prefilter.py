"""What shares hardly any neighbouring words is not aligned."""

import pytest

from tests.unit.crossref.matching.test_verify import are_near

WHOLE = "We will not reopen the Lantern Bridge until every bolt of it has been checked twice."


@pytest.mark.parametrize(
    "other",
    [
        "We will reopen the Lantern Bridge until every bolt of it has been checked twice.",
        "We will not open the Lantern Bridge … until every bolt [of it] has been checked twice!",
        "every bolt of it has been checked twice. Then, and only then, shall the herring pass it.",
    ],
)
def test_what_may_be_one_utterance_is_aligned(other):
    assert are_near(WHOLE, other)


@pytest.mark.parametrize(
    "other",
    [
        "The herring will be shared, and so will the patrols of the northern sea.",
        "The herring will not come back until it has been seen that we fish for twice as long.",
    ],
)
def test_single_words_in_common_are_not_looked_at(other):
    assert not are_near(WHOLE, other)


def test_a_text_without_neighbours_is_aligned_with_its_like():
    assert are_near("Nonsense!", "nonsense")


def test_a_few_words_in_another_order_are_aligned():
    assert are_near("[sic] the", "the [sic]")


def test_words_in_brackets_are_not_counted():
    assert are_near("[sic] the the the", "the of of [sic]")
