"""Line breaks inside a sentence or a quotation, and line breaks that part paragraphs."""

import textwrap

import pytest

from quoteattr.text.line_breaks import load_unfinished_words
from quoteattr.text.paragraphs import split_paragraphs

ONE_PARAGRAPH = {
    "a sentence goes on in lower case": "Mayor Lena Brandt\nclosed the bridge.",
    "inside straight marks": 'The mayor spoke. "It is\nnot safe," she\nsaid.',
    "after a comma": "The bridge, the dam, the lock,\nMayor Brandt said, are shut.",
    "after a comma inside marks": "“The bridge is shut,”\nsaid Chief Ray Dunn.",
    "after a preposition": "The bridge was shut by\nMayor Lena Brandt on Friday.",
    "a poem in marks": "Lund said: “We will go.\nWe will win.\nWe will rest.”",
    "a quotation broken by a tag": "“We will go.\nThey will not,” said Lund.",
    "guillemets": "Lund said: «We will go.\nWe will win.»",
}


@pytest.mark.parametrize("text", ONE_PARAGRAPH.values(), ids=ONE_PARAGRAPH)
def test_these_breaks_part_nothing(text):
    assert len(split_paragraphs(text)) == 1


TWO_PARAGRAPHS = {
    "a heading": "Bridge is shut\nThe mayor closed it.",
    "a heading in lower case under a full stop": "It holds.\neBay said so.",
    "a quotation that each paragraph opens": "“We will go.\n“We will win,” said Lund.",
    "a lost mark": "“We will go, said Lund.\nEk said: “No.”",
    "a lost straight mark": '"We will go, said Lund.\n"No," said Ek.',
    "two quotations": "“We will go.”\n“We will not,” said Ek.",
    "a blank line": "Mayor Lena Brandt\n\nclosed the bridge.",
    "two sentences of like length": "The old bridge was closed.\nThe new one was opened.",
}


@pytest.mark.parametrize("text", TWO_PARAGRAPHS.values(), ids=TWO_PARAGRAPHS)
def test_these_part_paragraphs(text):
    assert len(split_paragraphs(text)) == 2


PROSE = (
    "The council voted late on Tuesday to close the Old Bridge for repairs that Mayor Lena Brandt "
    "expects to last until the end of the coming summer. Drivers will be sent across the Northern "
    "Bridge, which opened two years ago, Brandt said. Nobody on the council, Tom Ek least of all, "
    "could say who pays.",
    "The Northern Bridge was built by Ida Berg. Her firm, Berg and Sons, closed in March, and with "
    "it went what anybody knew of the bolts that hold Europe’s longest span above the water.",
)


@pytest.mark.parametrize("width", [40, 50, 60, 72])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_text_wrapped_at_any_usual_width_has_its_own_paragraphs(width, between):
    wrapped = between.join(textwrap.fill(paragraph, width) for paragraph in PROSE)
    assert [" ".join(span.of(wrapped).split()) for span in split_paragraphs(wrapped)] == list(PROSE)


def test_headlines_of_like_length_are_no_wrapped_text():
    headlines = "\n".join(
        (
            "Mayor Lena Brandt Closes Old Bridge For Repairs",
            "Council Of Calder Votes Against The New Dam",
            "Ida Berg Sells Firm That Built The Northern Span",
            "Drivers Angry As Tolls Rise Again In Lowland",
            "Tom Ek Wins",
        )
    )
    assert len(split_paragraphs(headlines)) == 5


@pytest.mark.parametrize("word", sorted(load_unfinished_words()))
def test_no_line_ends_in_such_a_word(word):
    assert len(split_paragraphs(f"Brandt walked {word}\nBerg Hall.")) == 1


def test_the_words_that_end_no_line_are_these():
    assert len(load_unfinished_words()) == 23
    assert {"the", "by", "and", "their"} <= load_unfinished_words()
