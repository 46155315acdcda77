"""Faults of a text that may cost quotes are named, with where they stand."""

import pytest

from quoteattr.text.diagnostics import describe_faults
from quoteattr.text.marks import scan_marks
from quoteattr.text.paragraphs import split_paragraphs


def describe(text):
    return describe_faults(text, scan_marks(text, split_paragraphs(text)))


@pytest.mark.parametrize(
    "text", ["“All is well,” she said.", "No marks — at all.", "CAFÉ, déjà vu"]
)
def test_a_sound_text_has_none(text):
    assert describe(text) == ()


@pytest.mark.parametrize("text", ["", " \n\n\t"])
def test_an_empty_text_is_named(text):
    assert describe(text) == ("the text is empty",)


def test_marks_never_closed_are_named_by_their_offsets():
    assert describe("“One, he said.\n\nTwo, “three.") == ("quotation marks never closed: at 0, 21",)


def test_many_marks_never_closed_are_counted():
    (warning,) = describe("\n\n".join(["She said “no"] * 5))
    assert warning.endswith("at 9, 23, 37 and 2 more")


def test_mojibake_is_named_with_a_remedy():
    (warning,) = describe("He said itâ€™s over.")
    assert warning.startswith("mojibake")
    assert "'â€™' at 10" in warning
    assert "ftfy.fix_text" in warning
