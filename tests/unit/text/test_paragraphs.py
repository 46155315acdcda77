import pytest

from quoteattr.text.paragraphs import split_paragraphs

LAYOUTS = {
    "nothing": ("", []),
    "only white space": (" \n\t\n\u00a0", []),
    "one": ("We won.", ["We won."]),
    "one newline each": ("We won.\nThey lost.", ["We won.", "They lost."]),
    "blank lines": ("We won.\n\n \n\nThey lost.\n", ["We won.", "They lost."]),
    "windows": ("We won.\r\nThey lost.\r\n\r\nAll left.", ["We won.", "They lost.", "All left."]),
    "old mac": ("We won.\rThey lost.", ["We won.", "They lost."]),
    "unicode separators": (
        "We won.\u2028They.\u2029Lost.\x85No.",
        ["We won.", "They.", "Lost.", "No."],
    ),
    "space around": ("  We won. \u00a0\n\u3000They lost.\u200b", ["We won.", "They lost."]),
    "a headline without a full stop": (
        "Team wins\nWe won.\n\nAnd left.",
        [
            "Team wins",
            "We won.",
            "And left.",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LAYOUTS.values(), ids=LAYOUTS)
def test_every_line_break_ends_a_paragraph(text, expected):
    assert [span.of(text) for span in split_paragraphs(text)] == expected


WRAPPED = (
    "The council voted late on Tuesday to close the old bridge for\n"
    "repairs that are expected to last until the end of the coming\n"
    "summer, officials said.\n"
    "\n"
    "Drivers will be sent across the northern bridge, which opened\n"
    "two years ago."
)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_only_blank_lines_end_a_paragraph_of_a_hard_wrapped_text(line_break):
    text = WRAPPED.replace("\n", line_break)
    first, second = split_paragraphs(text)
    assert first.of(text).startswith("The council")
    assert first.of(text).endswith("officials said.")
    assert second.of(text).startswith("Drivers")


def test_lines_that_end_sentences_are_paragraphs_even_beside_blank_lines():
    text = WRAPPED.replace("for\n", "today.\n").replace("coming\n", "summer.\n")
    assert len(split_paragraphs(text)) == 4  # "which opened / two years ago." is one


def test_a_wrapped_line_that_ends_early_ends_its_paragraph():
    text = WRAPPED.replace("\n\n", "\n")
    first, second = split_paragraphs(text)
    assert first.of(text).endswith("officials said.")
    assert second.of(text).startswith("Drivers")
