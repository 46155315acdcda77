import pytest

from quoteattr.formats.inline.words import find_nearest
from quoteattr.spans import Span

TEXT = "She said so. He said: no, he said.\n\nShe said yes."


def start(words, near):
    at = TEXT.index(near)
    span = find_nearest(TEXT, words, [Span(at, at + len(near))])
    return span and span.start


@pytest.mark.parametrize(
    ("words", "near", "at"),
    [
        ("said", "no", TEXT.index("said:")),
        ("she", "yes", None),  # as it is printed: "She"
        ("She", "yes", TEXT.rindex("She")),
        ("He", "yes", TEXT.index("He")),  # in another paragraph, if there is none in this
        ("sai", "no", None),  # whole words only
    ],
)
def test_the_nearest_whole_words_are_found(words, near, at):
    assert start(words, near) == at


def test_words_too_many_to_be_a_cue_are_not_looked_for():
    assert find_nearest("no " * 1_000, "no " * 500, [Span(0, 2)]) is None
    assert find_nearest("no " * 1_000, "no " * 300, [Span(0, 2)]) == Span(0, 899)


def test_a_line_break_may_stand_for_a_space():
    assert find_nearest("according\nto her", "according to", [Span(13, 16)]) == Span(0, 12)


def test_words_inside_the_content_do_not_count():
    text = "I said no, she said."
    content = Span(0, 9)
    assert find_nearest(text, "said", [content], [content]) == Span(15, 19)
