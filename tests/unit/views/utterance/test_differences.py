"""What a possible misquote changes, in plain words."""

import pytest

from quoteattr.views.utterance.differences import MOST_DIFFERENCES, list_differences

TAXES = "We shall raise the taxes this coming winter for every family."


@pytest.mark.parametrize(
    ("shown", "printed", "told"),
    [
        (
            TAXES,
            "We shall not raise the taxes this coming winter",
            "“shall” printed as “shall not”",
        ),
        (
            "It was money that should have been used for my own campaign.",
            "money that shouldn't have been used for my own campaign",
            "“should” printed as “shouldn't”",
        ),
        (
            "The burning building had 40 people in it on that night.",
            "The burning building had 400 people in it on that night.",
            "“40” printed as “400”",
        ),
        (
            "They will never reopen the old mill on the river bank.",
            "They will reopen the old mill on the river bank.",
            "“will never” printed as “will”",
        ),
        (
            "Never will they reopen the old mill on the river bank.",
            "will they reopen the old mill on the river bank.",
            "“Never will” printed as “will”",
        ),
    ],
)
def test_the_words_that_turn_it_round_are_told(shown, printed, told):
    assert told in [str(difference) for difference in list_differences(shown, printed)]


def test_a_difference_that_bears_nothing_is_not_told_beside_one_that_does():
    printed = "We shall not raise [the] taxes this coming winter for each family."
    (difference,) = list_differences(TAXES, printed)
    assert difference.printed == "shall not"


def test_a_difference_that_comes_twice_is_told_once():
    said = "You can fit 36 children in a room, but you cannot teach 36 children in a room."
    assert [str(d) for d in list_differences(said, said.replace("36", "26"))] == [
        "“36” printed as “26”"
    ]


def test_the_same_words_have_no_difference():
    assert list_differences(TAXES, TAXES) == ()


def test_another_wording_is_not_listed_to_its_end():
    printed = "We may lower a tax next summer, or one winter, for some family."
    assert len(list_differences(TAXES, printed)) <= MOST_DIFFERENCES
