import re

import pytest
from attrs import frozen

from quoteattr.attribution.tagger.wordpieces import SHAPES, read_shapes, read_wordpieces
from quoteattr.errors import ModelError

LOWER, TITLE, UPPER, DIGIT, MARK = (case * 4 for case in range(5))
QUOTED, FIRST = 2, 1


@frozen
class Encoded:
    ids: list
    offsets: list


class WordTokenizer:
    """Cuts a text into words and marks; a piece's number is its length."""

    frame = (7, 8)

    def encode(self, sequence, *, add_special_tokens):
        if add_special_tokens:
            assert not sequence
            return Encoded([*self.frame], [(0, 0) for _ in self.frame])
        offsets = [match.span() for match in re.finditer(r"\w+|[^\w\s]", sequence)]
        return Encoded([end - start for start, end in offsets], offsets)


def shapes_of(text):
    return list(read_wordpieces(WordTokenizer(), text).shapes)


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("won", LOWER),
        ("Won", TITLE),
        ("I", TITLE),
        ("NATO", UPPER),
        ("2016", DIGIT),
        ("B52", DIGIT),
        ("—", MARK),
        ("税", TITLE),
    ],
)
def test_a_shape_tells_the_case_that_the_vocabulary_loses(word, case):
    assert shapes_of(f"so {word}") == [LOWER + FIRST, case]


def test_a_new_line_begins_a_paragraph():
    assert shapes_of("a b\n\nc") == [LOWER + FIRST, LOWER, LOWER + FIRST]


@pytest.mark.parametrize("text", ["a “b” c", 'a "b" c', "a «b» c"])
def test_marks_and_what_stands_between_them_are_quoted(text):
    mark = MARK + QUOTED
    assert shapes_of(text) == [LOWER + FIRST, mark, LOWER + QUOTED, mark, LOWER]


def test_an_unclosed_mark_ends_with_its_paragraph():
    assert shapes_of('"a\nb') == [MARK + QUOTED + FIRST, LOWER + QUOTED, LOWER + FIRST]


def test_every_shape_is_below_the_number_of_shapes():
    assert max(shapes_of('"\n"—')) < SHAPES


def test_no_pieces_have_no_shapes():
    assert read_shapes("\n", []) == ()


def test_a_window_is_framed_as_its_tokenizer_does():
    pieces = read_wordpieces(WordTokenizer(), "it was so")
    assert pieces.frame(1, 3) == ([7, 3, 2, 8], [0, LOWER, LOWER, 0])


def test_a_tokenizer_that_frames_otherwise_is_refused():
    tokenizer = WordTokenizer()
    tokenizer.frame = (7, 8, 9)
    with pytest.raises(ModelError, match="puts 3 pieces around a text, expected 2"):
        read_wordpieces(tokenizer, "it was so")
