"""An interviewer only asks; the other one of the two answers."""

import pytest

from quoteattr.attribution.rules.apply import find_frames
from quoteattr.attribution.rules.continuation import adopt_quotations
from tests.unit.attribution.reading import words

TALK = "“It held,” said Tom Ek.\n\n“How long?” asked Ana Ruiz.\n\n"


def sources(syntax):
    """Return who speaks each quotation, in the order of the text."""
    frames = adopt_quotations(syntax, find_frames(syntax))
    covering = [next((f for f in frames if f.covers(*q)), None) for q in syntax.quotations]
    return [" ".join(words(syntax, f.source)) if f else None for f in covering]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        (TALK + "“Well, for a year.”", ["Tom Ek", "Ana Ruiz", "Tom Ek"]),
        (
            TALK + "“Yes.”\n\n“Do you know why? I do not.”",
            ["Tom Ek", "Ana Ruiz", "Tom Ek", "Ana Ruiz"],
        ),
        # Who says other things as well may go on after a question of his own.
        (
            TALK.replace("Ana Ruiz", "Tom Ek") + "“Well, for a year.”",
            ["Tom Ek", "Tom Ek", "Tom Ek"],
        ),
        (TALK + "“How can you let it fall?”", ["Tom Ek", "Ana Ruiz", "Ana Ruiz"]),
        # A question in the midst of an answer is no turn.
        (TALK + "“Yes. It was dry. Why do you ask?”", ["Tom Ek", "Ana Ruiz", "Tom Ek"]),
    ],
)
def test_turns(read, text, spoken):
    assert sources(read(text)) == spoken
