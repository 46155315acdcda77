import pytest

from quoteattr.errors import FormatError
from quoteattr.formats.inline.front import split_front, write_front
from quoteattr.formats.source import Source
from quoteattr.records import Article


def test_fields_end_at_the_second_line_of_hyphens():
    text = "---\nid: vote\ntitle: A vote: the sequel\n---\n\nText."
    fields, start = split_front(Source(text))
    assert fields == {"id": "vote", "title": "A vote: the sequel"}
    assert text[start:] == "Text."


@pytest.mark.parametrize("text", ["Text.", "", "---\nid: no end\n", "A\n---\nid: a\n---\n"])
def test_a_text_without_front_matter_begins_at_its_head(text):
    assert split_front(Source(text)) == ({}, 0)


def test_an_unknown_field_is_refused_with_those_there_are():
    with pytest.raises(FormatError, match=r"(?s)a:2:1.*one of: id, title, outlet"):
        split_front(Source("---\nauthor: Li\n---\n", "a"))


def test_what_is_written_reads_back():
    article = Article("a", "", title="T", url="https://example.org/a?b=c: d")
    fields, _ = split_front(Source(write_front(article)))
    assert fields == {"id": "a", "title": "T", "url": "https://example.org/a?b=c: d"}
