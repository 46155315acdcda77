"""The sentence that words were printed in."""

import pytest

from quoteattr.spans import Span
from quoteattr.views.utterance.context import MOST_AROUND, find_context


def locate(text, *pieces):
    starts = [text.index(piece) for piece in pieces]
    return [Span(start, start + len(piece)) for start, piece in zip(starts, pieces, strict=True)]


@pytest.mark.parametrize(
    ("text", "pieces", "context"),
    [
        ("It rained. Ruiz said on Monday that it holds. It rained.", ["it holds"],
         "Ruiz said on Monday that …."),
        ("The council met. Mr. Jones said “the bridge is safe” and left.", ["the bridge is safe"],
         "Mr. Jones said “…” and left."),
        ("“It holds,” said Ruiz. “For now.”", ["It holds,", "For now."], "“…” said Ruiz. “…”"),
        ("It fell.\n\n“It holds,” said J. Ruiz.\n\nIt rained.", ["It holds,"], "“…” said J. Ruiz."),
        ("“It holds. It will.”", ["It holds. It will."], ""),
        ("It rained.", [], ""),
    ],
)  # fmt: skip
def test_the_sentence_has_dots_for_the_words(text, pieces, context):
    assert find_context(text, locate(text, *pieces)) == context


def test_a_long_sentence_is_cut_at_words_and_says_so():
    text = f"{'word ' * 200}said that it holds {'word ' * 200}"
    context = find_context(text, locate(text, "it holds"))
    assert context.startswith("… word ")
    assert context.endswith(" word …")
    assert len(context) < 2.2 * MOST_AROUND


def test_spans_that_are_not_in_the_text_have_no_context():
    assert find_context("", [Span(3, 8)]) == ""


def test_thousands_of_marks_take_no_time():
    text = "“”!" * 50_000 + "it holds" + "“”!" * 50_000
    assert len(find_context(text, locate(text, "it holds"))) < 3 * MOST_AROUND
