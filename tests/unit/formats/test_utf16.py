"""Offsets as browsers count them, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.formats.utf16 import Utf16Offsets
from quoteattr.spans import Span

TEXT = "a🌉b👩‍👧c"


@given(st.text(), st.data())
def test_units_are_what_utf_16_has_and_come_back(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    units = Utf16Offsets(text).to_units(Span(start, end))
    assert units.start == len(text[:start].encode("utf-16-le")) // 2
    assert units.end == len(text[:end].encode("utf-16-le")) // 2
    assert Utf16Offsets(text).to_points(units) == Span(start, end)


def test_an_emoji_is_two_units():
    assert Utf16Offsets(TEXT).to_units(Span(2, 3)) == Span(3, 4)


@pytest.mark.parametrize(
    ("units", "message"),
    [(Span(0, 2), "2 is the middle of a character"), (Span(0, 99), "99 is after the text")],
)
def test_what_no_text_has_is_refused(units, message):
    with pytest.raises(ValueError, match=message):
        Utf16Offsets(TEXT).to_points(units)
