"""Faults of a text that may cost quotes are named, with where they stand."""

import pytest

from quoteattr.text.diagnostics import describe_faults
from quoteattr.text.marks.scan import scan_marks
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


@pytest.mark.parametrize(
    "text", ["<p>It fell.</p>", "It fell.<br/>", "AT&amp;T fell", "It&#8217;s"]
)
def test_markup_is_named_with_a_remedy(text):
    (warning,) = describe(text)
    assert "HTML left in the text" in warning
    assert "trafilatura" in warning


@pytest.mark.parametrize("text", ["I <3 it & AT&T; a < b > c", "the <sic> mark", "R&D; A&E;"])
def test_what_only_looks_like_markup_is_none(text):
    assert describe(text) == ()


def test_a_table_is_named_by_its_rows():
    (warning,) = describe("Table\nLund\t3\t4\nEk\t1\t0\nBerg\t0\t2")
    assert "3 of 4 lines are rows of a table" in warning


def test_two_rows_beside_prose_are_no_table():
    assert describe("It fell.\nIt rose.\nLund\t3\t4\nEk\t1\t0\nWe left.") == ()
