"""A printing beside the fullest text: what was kept, cut, added and changed."""

import pytest

from quoteattr.views.word_diff import Passage, compare_words, shorten

FULLEST = "We will not reopen the old bridge until every bolt has been checked by divers."


def compare(printed):
    return [
        (passage.kind, passage.printed.strip(), passage.instead_of)
        for passage in compare_words(FULLEST, printed)
    ]


def test_the_same_text_is_one_passage():
    assert compare_words(FULLEST, FULLEST) == (Passage("same", FULLEST),)


@pytest.mark.parametrize(
    ("printed", "passages"),
    [
        (
            "We will not reopen the bridge until every bolt has been checked by divers",
            [
                ("same", "We will not reopen the", ""),
                ("cut", "", "old"),
                ("same", "bridge until every bolt has been checked by divers", ""),
            ],
        ),
        (
            "We will not reopen the old bridge until every last bolt has been checked by divers.",
            [
                ("same", "We will not reopen the old bridge until every", ""),
                ("added", "last", ""),
                ("same", "bolt has been checked by divers.", ""),
            ],
        ),
        (
            "We will not reopen the old bridge until every nut has been checked by divers.",
            [
                ("same", "We will not reopen the old bridge until every", ""),
                ("changed", "nut", "bolt"),
                ("same", "has been checked by divers.", ""),
            ],
        ),
        (
            "We will not reopen the old [crossing] until every bolt has been checked by divers.",
            [
                ("same", "We will not reopen the old", ""),
                ("changed", "[crossing]", "bridge"),
                ("same", "until every bolt has been checked by divers.", ""),
            ],
        ),
        (
            "We will not reopen the old bridge until every bolt has been checked by us.",
            [
                (
                    "same",
                    "We will not reopen the old bridge until every bolt has been checked by",
                    "",
                ),
                ("changed", "us", "divers"),
                ("same", ".", ""),
            ],
        ),
        (
            "We will not reopen the old bridge until every bolt has been checked by divers twice.",
            [
                (
                    "same",
                    "We will not reopen the old bridge until every bolt has been checked by divers",
                    "",
                ),
                ("added", "twice", ""),
                ("same", ".", ""),
            ],
        ),
        (
            "So we will not reopen the old bridge",
            [
                ("added", "So", ""),
                ("same", "we will not reopen the old bridge", ""),
                ("cut", "", "until every bolt has been checked by divers"),
            ],
        ),
        (
            "“until every bolt has been checked,”",
            [
                ("same", "“", ""),
                ("cut", "", "We will not reopen the old bridge"),
                ("same", "until every bolt has been checked,”", ""),
                ("cut", "", "by divers"),
            ],
        ),
    ],
)
def test_each_difference_stands_in_its_place(printed, passages):
    assert compare(printed) == passages


def test_a_contraction_that_says_the_same_is_no_difference():
    passages = compare(
        "We won't reopen the old bridge until every bolt has been checked by divers."
    )
    assert [kind for kind, *_ in passages] == ["same"]


def test_a_word_is_changed_whole():
    """The words of "can" stand in "can't", and a reader must see which was printed."""
    passages = compare_words("You can't fit them all in a room.", "You can fit them all in a room.")
    assert passages[1] == Passage("changed", "can", "can't")
    passages = compare_words("You can fit them all in a room.", "You can't fit them all in a room.")
    assert passages[1] == Passage("changed", "can't", "can")


def test_texts_that_begin_in_their_own_ways_do_not_replace_each_other():
    printed = "The mayor wants to keep it shut until every bolt has been checked by divers."
    assert compare(printed)[:2] == [
        ("cut", "", "We will not reopen the old bridge"),
        ("added", "The mayor wants to keep it shut", ""),
    ]


def test_a_printing_that_shares_nothing_is_all_its_own():
    assert compare_words(FULLEST, "No comment") == (Passage("added", "No comment"),)


@pytest.mark.parametrize(
    "printed",
    ["", "…", "“We will not,” she said. “Reopen the old bridge?”  Never — not until checked!"],
)
def test_everything_printed_comes_out(printed):
    assert "".join(passage.printed for passage in compare_words(FULLEST, printed)) == printed


def test_a_long_stretch_keeps_its_ends_and_counts_the_rest():
    assert shorten(" one two three four five six seven eight nine ", 8) == (
        " one two [… 5 words …] eight nine "
    )
    assert shorten(" one two ", 8) == " one two "


@pytest.mark.parametrize(
    ("count", "most", "shown"),
    [
        (8, 8, "w w w w w w w w"),  # as many as may be shown
        (9, 8, "w w [… 5 words …] w w"),  # one more
        (21, 20, "w w w w w [… 11 words …] w w w w w"),
    ],
)
def test_a_stretch_is_shortened_from_one_word_more_than_may_be_shown(count, most, shown):
    assert shorten(" ".join(["w"] * count), most) == shown


def test_each_side_of_a_passage_is_shortened_by_its_own_measure():
    words = " ".join(["w"] * 30)
    passage = Passage("changed", words, words).shorten()
    assert passage.printed == words
    assert passage.instead_of == "w w w [… 24 words …] w w w"
