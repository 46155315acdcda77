"""What a token with a capital may be of a name, by its place and its part of speech."""

import pytest

from quoteattr.speakers.names.tokens import is_lone_capital


@pytest.mark.parametrize(
    ("text", "word", "alone"),
    [
        ("Then Velden left early.", "Velden", True),
        ("In court Velden wept.", "Velden", True),
        ("Yesterday Critics left early.", "Critics", True),  # a noun, by its capital a name
        ("Critics left early.", "Critics", False),  # a noun that begins its sentence
        ("Then critics left early.", "critics", False),
        ("The critics of Hull left.", "Hull", True),
        ("The old Hull harbour burnt.", "harbour", False),
    ],
)
def test_a_capital_alone(text, word, alone, nlp):
    [token] = [token for token in nlp(text) if token.text == word]
    assert is_lone_capital(token) is alone
