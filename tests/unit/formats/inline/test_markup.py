"""Brackets and braces: taken apart, put together, refused."""

import pytest

from quoteattr.errors import FormatError
from quoteattr.formats.inline import parse_markup, write_markup
from quoteattr.formats.source import Source
from quoteattr.spans import Span


def parse(text):
    return parse_markup(Source(text, "a.quotes.md"))


def test_a_mark_is_a_span_of_the_plain_text():
    markup = parse("He said [no]{speaker=Li} twice.")
    assert markup.text == "He said no twice."
    (mark,) = markup.marks
    assert mark.span == Span(8, 10)
    assert mark.attributes.values == {"speaker": "Li"}


def test_marks_nest_and_stand_in_the_order_they_open():
    markup = parse("[[she]{.source} said]{.cue}")
    assert [mark.span.of(markup.text) for mark in markup.marks] == ["she said", "she"]


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("“[They] will go”", "“[They] will go”"),
        (r"a \[ alone", "a [ alone"),
        (r"[a \] b]{speaker=Li}", "a ] b"),
        (r"C:\dir and \\[x]", r"C:\dir and \[x]"),
        ("[a [b] c]{speaker=Li}", "a [b] c"),
        ('[a]{speaker="Li \\"Bo\\" } Wei"}', "a"),
    ],
)
def test_brackets_that_mark_nothing_stand_for_themselves(written, plain):
    markup = parse(written)
    assert markup.text == plain
    assert write_markup(markup) == written


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ("one\ntwo [three", "2:5", "not closed"),
        ("one ] two", "1:5", "no bracket opens"),
        ("[one]{speaker=Li", "1:6", "braces do not close"),
        ("[one]{speaker=Li\n}", "1:6", "braces do not close"),
        ('[one]{id="a}', "1:6", "braces do not close"),
        ('[one]{id="a\\"} [two]{id=b}', "1:6", "braces do not close"),
        ('[one]{id="a\\\n"}', "1:6", "braces do not close"),
        ("[one]{id={b} [two]{id=c}", "1:6", "braces do not close"),
        ("an [“…”]{speaker=Li}", "1:4", "no words"),
        ("[one]{speaker}", "1:7", "no class and no key"),
        ("[one]{speeker=Li}", "1:7", "no key 'speeker'"),
        ("[one]{.quote}", "1:7", "no class 'quote'"),
        ("[one]{id=a id=b}", "1:12", "twice"),
    ],
)
def test_a_fault_is_shown_where_it_stands(text, place, problem):
    with pytest.raises(FormatError, match=problem) as caught:
        parse(text)
    assert str(caught.value).startswith(f"a.quotes.md:{place}: ")


def test_a_fault_shows_its_line_with_a_caret():
    with pytest.raises(FormatError) as caught:
        parse("one\ntwo [three\nfour")
    assert str(caught.value).splitlines()[1:3] == ["    two [three", "        ^"]


def test_a_long_line_is_shown_around_the_caret():
    with pytest.raises(FormatError) as caught:
        parse("x" * 500 + "]" + "y" * 500)
    line, caret = str(caught.value).splitlines()[1:3]
    assert len(line) < 130
    assert line[caret.index("^")] == "]"
