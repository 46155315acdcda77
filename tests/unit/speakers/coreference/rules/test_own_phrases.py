"""Phrases that name or describe their own are given to nobody else."""

import pytest

TWO = "Ana Ruiz and Tom Ek spoke. "


@pytest.mark.parametrize(
    "counted", ["Both", "The two", "The two leaders", "The pair", "Both leaders"]
)
def test_who_counts_the_known_means_the_two_named(who, counted):
    assert who(f"{TWO}[{counted}] said it was fair.")[-1] == "Ana Ruiz and Tom Ek"


@pytest.mark.parametrize(
    "own",
    [
        "Both the school and the police",
        "Two European officials",
        "Two officials",
        "The two Dutch diplomats",
        "Both farmers’ unions",
        "Three people",
    ],
)
def test_who_describes_somebody_does_not(who, own):
    assert who(f"{TWO}[{own}] said it was fair.")[-1] == own


def test_examples_are_not_the_whole_group(who):
    source = "Stars including Ana Ruiz and Tom Ek"
    assert who(f"[{source}] said it was fair.") == [source]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("[The son of Gen. Ivo Falk] said no.", "The son of Gen. Ivo Falk"),
        ("[Minister in the Ministry of Finance Ivo Falk] said no.", "Ivo Falk"),
        ("Ann Lee, [who’s the sister of coach Ivo Falk], said no.", "Ann Lee"),
    ],
)
def test_a_name_inside_a_phrase_about_another(who, text, last):
    assert who(text)[-1] == last


def test_one_of_several_is_who_is_named_between_commas(who):
    assert who("[One of the authors, Ann Lee, a chemist], said no.") == ["Ann Lee"]
    assert who("Ann Lee came. [One of the authors] said no.") != ["Ann Lee"]
