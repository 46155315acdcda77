import pytest

from quoteattr.attribution.frame import Frame
from quoteattr.attribution.rules.source_span import trim_source
from tests.unit.attribution.reading import find_token, words

# A text, the first and last word of a source, and what is left of it.
CASES = [
    ("“It is safe,” said Ada Lund, but Tom Ek replied.", "Ada", "replied", "Ada Lund"),
    ("“It is safe,” said Ada Lund and nodded.", "Ada", "nodded", "Ada Lund"),
    ("Ana Ruiz took to social media to say: “No.”", "Ana", "media", "Ana Ruiz"),
    ("CLOSE A spokesman said it held.", "CLOSE", "spokesman", "A spokesman"),
    ("Ana Ruiz said it held.", "Ana", "Ruiz", "Ana Ruiz"),
    ("“No,” said Ana Ruiz Friday.", "Ana", "Friday", "Ana Ruiz"),
    ("“No,” said Joe Friday.", "Joe", "Friday", "Joe Friday"),
    ("Ana Ruiz, who runs the mill, said no.", "Ana", "mill", "Ana Ruiz, who runs the mill"),
    ("NATO the alliance said no.", "NATO", "alliance", "NATO the alliance"),
    ("Both the mayors said no.", "Both", "mayors", "Both the mayors"),
]


@pytest.mark.parametrize(("text", "first", "last", "left"), CASES)
def test_a_source_is_one_noun_phrase(read, text, first, last, left):
    syntax = read(text)
    source = ((find_token(syntax, first), find_token(syntax, last) + 1),)
    frame = trim_source(syntax, Frame(None, ((0, 1),), source))
    assert words(syntax, frame.source) == [left]
