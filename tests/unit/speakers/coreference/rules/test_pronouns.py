"""Whom "he" and "she" mean."""

import pytest


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("[Ann Lee] met Bob Hall. [She] said yes.", "Ann Lee"),
        ("Ann Lee met Bob Hall. [He] said yes.", "Bob Hall"),
        ("Bob Hall phoned Adam Cole. [He] said yes.", "Bob Hall"),
        ("[Bob Hall] said no, though [he] admitted it was close.", "Bob Hall"),
        ("[Bob Hall] said Adam Cole was late.\n\n“It happens,” [he] added.", "Bob Hall"),
        ("[Bob Hall] said no. Adam Cole laughed. [He] said yes.", "Adam Cole"),
        ("“Adam Cole is late,” [Bob Hall] said.\n\n“So it goes,” [he] said.", "Bob Hall"),
        ("[A spokeswoman] said no. “Ask again,” [she] said.", "A spokeswoman"),
        ("A young woman was hurt. “I heard a bang,” [she] said.", "A young woman"),
    ],
)
def test_last_source_is(who, text, last):
    assert who(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "“Nobody came,” [he] said.",
        "Ann Lee smiled. “Nobody came,” [he] said.",
        "A woman was hurt. “I heard a bang,” [he] said.",
        "A woman fell. A girl ran. “I heard a bang,” [she] said.",
        "Bob Hall left.\n\nOne.\n\nTwo.\n\nThree.\n\nFour. “No,” [he] said.",
    ],
)
def test_it_abstains_where_nobody_fits(resolve, text):
    attribution = resolve(text).attributions[-1]
    assert attribution.speaker is None
    assert "nobody named before it fits" in attribution.steps[-1]


def test_the_reason_can_be_read(resolve):
    attribution = resolve("[Keir Starmer] spoke twice. [He] said no.").attributions[-1]
    assert attribution.steps[-1] == (
        "source 'He': pronoun, masculine; last speaker before it is Keir Starmer (paragraph 1)"
    )


def test_name_behind_the_pronoun(who):
    assert who("Back when [he] wrote his book, Bob Hall said little.") == ["Bob Hall"]


def test_a_rare_first_name_tells_no_gender_where_nobody_else_is_there(who):
    assert who("[Tri Lund] said no. “Yes,” [she] said.") == ["Tri Lund", "Tri Lund"]
    assert who("Ann Lee came. [Tri Lund] said no. “Yes,” [she] said.")[-1] == "Ann Lee"
