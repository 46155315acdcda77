"""Small words that say whether a phrase means someone known: each of them, and others beside."""

import pytest

PRESIDENT = "President Anne Roche left. "
PAST = ("former", "then", "late", "onetime", "erstwhile", "outgoing")
PRESENT = ("future", "current", "sitting", "incoming", "longtime", "new", "newly elected", "next")


@pytest.mark.parametrize("word", PAST)
def test_a_past_office_is_not_the_present_one(word, who):
    source = f"The {word} president"
    assert who(f"{PRESIDENT}[{source}] said no.") == [source]
    assert who(f"Anne Roche, the {word} president, left. [{source}] said no.") == ["Anne Roche"]
    assert who(f"Anne Roche, the {word} president, left. [The president] said no.") == [
        "The president"
    ]


@pytest.mark.parametrize("word", PRESENT)
def test_words_of_time_change_nothing_of_an_office(word, who):
    assert who(f"{PRESIDENT}[The {word} president] said no.") == ["Anne Roche"]


@pytest.mark.parametrize("word", ["A", "An", "Another", "One", "Some", "Other", "Second", "Third"])
def test_who_is_new_is_nobody_known(word, who):
    assert who(f"{PRESIDENT}[{word} president] said no.") == [f"{word} president"]


@pytest.mark.parametrize("word", ["This", "The", "That"])
def test_who_is_pointed_at_is_known(word, who):
    assert who(f"{PRESIDENT}[{word} president] said no.") == ["Anne Roche"]


@pytest.mark.parametrize("word", ["other", "rival", "parent", "new", "second", "third"])
def test_another_body_is_not_the_one_before(word, who):
    source = f"The {word} board"
    assert who(f"The Harbour Board met. [{source}] said no.") == [source]


@pytest.mark.parametrize(
    ("source", "both"),
    [
        *((source, True) for source in ("Both", "The pair", "The duo", "The couple", "The two")),
        *((source, False) for source in ("The trio", "The team", "The three")),
    ],
)
def test_who_counts_two_means_the_two_before(source, both, who):
    expected = "Ana Ruiz and Tom Ek" if both else source
    assert who(f"Ana Ruiz and Tom Ek spoke. [{source}] said no.") == [expected]


@pytest.mark.parametrize(
    ("word", "alone"), [("including", True), ("like", True), ("such as", True), ("and", False)]
)
def test_examples_are_not_all_of_them(word, alone, who):
    source = f"Stars {word} Ana Ruiz and Tom Ek"
    assert who(f"[{source}] said no.") == [source if alone else "Ana Ruiz and Tom Ek"]
