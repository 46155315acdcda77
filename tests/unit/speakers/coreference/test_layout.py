"""Which paragraphs count as distance."""

import pytest

from quoteattr.speakers.coreference.layout import count_paragraphs, is_credit, is_heading
from quoteattr.text.marks.scan import scan_marks
from quoteattr.text.paragraphs import split_paragraphs


def count(*paragraphs):
    text = "\n\n".join(paragraphs)
    spans = split_paragraphs(text)
    return count_paragraphs(text, spans, scan_marks(text, spans))


RUNNING = "The bridge was closed on Monday, and nobody crossed it."


def test_headings_credits_and_captions_do_not_count():
    caption = "Staff wait outside the shop."
    found = count(RUNNING, "A long day", RUNNING, caption, "ANA RUIZ", RUNNING)
    assert found == (1, 1, 2, 2, 2, 3)


def test_paragraphs_of_mere_quotation_do_not_count():
    assert count(RUNNING, "“It holds, and it will hold for long.”", RUNNING) == (1, 1, 2)


def test_a_quotation_with_its_speaker_counts():
    assert count(RUNNING, "“It holds,” she said.", RUNNING) == (1, 2, 3)


@pytest.mark.parametrize(
    "line", ["NICOLE DRAY", "Photo: Ana Ruiz", "Ana Ruiz/Getty Images", "© AP"]
)
def test_credits(line):
    assert is_credit(line)


@pytest.mark.parametrize(
    "line", ["He photographed it.", "The Reuters office was closed on Monday.", ""]
)
def test_no_credits(line):
    assert not is_credit(line)


def test_a_short_sentence_is_no_heading():
    assert is_heading("A long day for the bridge")
    assert not is_heading("It was a long day.")
