"""A text in capitals gets small letters, without moving a character."""

import pytest

from quoteattr.text.truecase import truecase

WRITTEN = [
    "Tom Ek disagreed: “It is not.” Ada Lund said: “I will.”",
    "“We are open,” said Mayor Lisa Horn. Owner Dev Patel agreed: “Come in.”",
    "President Mark Lund will meet Nina O’Brien in Paris on Monday.",
    "The mark on the wall and the hope of rain.",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_names_keep_their_capitals(text):
    assert truecase(text.upper()) == text


@pytest.mark.parametrize(
    "text", ["NATO AND EU", "ADA LUND said no.", "İSTANBUL İS İN TURKEY NOW", ""]
)
def test_the_length_stays(text):
    assert len(truecase(text)) == len(text)


@pytest.mark.parametrize("text", ["NATO AND EU", "THE MAYOR OF HULL said no.", "12 — 13: 4"])
def test_a_text_with_small_letters_or_hardly_any_is_left_alone(text):
    assert truecase(text) == text
