import pytest

from quoteattr.spans import Span
from quoteattr.text.marks.scan import scan_marks
from quoteattr.text.marks.single import load_elisions


def scan(text):
    return scan_marks(text, (Span(0, len(text)),))


STARTS = sorted(word for side, word in load_elisions() if side == "start")
ENDS = sorted(word for side, word in load_elisions() if side == "end")


@pytest.mark.parametrize("word", STARTS)
@pytest.mark.parametrize("apostrophe", "'’‘")
def test_each_elision_at_the_start_of_a_word_opens_nothing(word, apostrophe):
    assert scan(f"so {apostrophe}{word} it was, in both boys{apostrophe} rooms") == ()


@pytest.mark.parametrize("word", ENDS)
def test_each_elision_at_the_end_of_a_word_leaves_the_quotation_open(word):
    (quotation,) = scan(f"‘We saw {word}’ two of them,’ he said.")
    assert quotation.parts[0].end == quotation.end - 1
    assert quotation.closed
    assert quotation.end > len(f"‘We saw {word}’ ")


def test_a_word_that_is_no_elision_opens():
    assert len(scan("so 'big it was, in both boys' rooms")) == 1
