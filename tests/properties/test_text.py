"""What holds for every text, however broken."""

import re
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quoteattr.spans import Span
from quoteattr.text.kinds import kind_of, quoted_parts, strip_outer
from quoteattr.text.marks.scan import scan_marks
from quoteattr.text.paragraphs import split_paragraphs
from quoteattr.text.prepare import prepare_for_parser
from tests.stopwatch import is_out_of_step

ANYTHING = st.text(st.characters(codec=None, exclude_categories=()), max_size=100)
# Mostly marks and what stands beside them, so that every pairing comes up.
MARKS = ['"', "“", "”", "„", "'", "‘", "’", "‚", "``", "''", "«", "»", "‹", "›"]
WORDS = ["a", "workers", "n", "Bob said", "12", " ", ", ", ". ", "—", "(", "\n", "\u200b", "\ud800"]
MARKED = st.lists(st.sampled_from(MARKS + WORDS), max_size=60).map("".join)
TEXTS = st.one_of(ANYTHING, MARKED)
NO_WORDS = re.compile(rf"[\s{''.join(MARKS)}]*")
# Four times the text takes four times as long if the scan is linear and sixteen if it is quadratic.
HALF_WAY = 8


def scan(text):
    return scan_marks(text, split_paragraphs(text))


@given(TEXTS)
def test_paragraphs_are_in_order_and_hold_everything_printed(text):
    paragraphs = split_paragraphs(text)
    assert all(0 <= paragraph.start < paragraph.end <= len(text) for paragraph in paragraphs)
    assert all(one.end < other.start for one, other in pairwise(paragraphs))
    edges = (0, *(edge for paragraph in paragraphs for edge in paragraph), len(text))
    outside = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    assert not any(character.isalnum() for gap in outside for character in gap)


@given(TEXTS)
def test_parts_stand_inside_their_marks_and_in_one_paragraph(text):
    paragraphs = split_paragraphs(text)
    for quotation in scan_marks(text, paragraphs):
        for part, outer in zip(quotation.parts, quotation.outer, strict=True):
            assert not NO_WORDS.fullmatch(part.of(text))
            assert outer.start < part.start
            assert outer.contains(part)
            assert any(paragraph.contains(outer) for paragraph in paragraphs)


@given(TEXTS)
@example("`““`0")
@example("“a «b, Bob said.")
def test_quotations_are_disjoint_or_nested(text):
    quotations = scan(text)
    starts = [quotation.start for quotation in quotations]
    assert starts == sorted(set(starts))
    enclosing = []
    for quotation in quotations:
        while enclosing and enclosing[-1].end <= quotation.start:
            enclosing.pop()
        assert quotation.depth == len(enclosing)
        assert not enclosing or quotation.end <= enclosing[-1].end
        enclosing.append(quotation)


@given(MARKED, MARKED)
def test_closed_paragraphs_cost_the_next_nothing(before, after):
    """Only a quotation that runs on can change what is found in a later paragraph.

    Where both “ and straight marks are used, which of them are dirt is asked of the whole article.
    """
    text = f"{before}\n.\n{after}".replace("“", "„")
    paragraphs = split_paragraphs(text)
    alone = [q for paragraph in paragraphs for q in scan_marks(text, (paragraph,))]
    found = [q for q in scan_marks(text, paragraphs) if len(q.parts) == 1]
    assert {(q.parts, q.outer, q.closed) for q in found} <= {
        (q.parts, q.outer, q.closed) for q in alone
    }


@given(TEXTS)
@example("❶")
def test_preparing_moves_no_character(text):
    prepared = prepare_for_parser(text, scan(text))
    assert len(prepared) == len(text)
    assert [c for c in prepared if c.isalnum()] == [c for c in text if c.isalnum()]
    prepared.encode("utf-8")


@given(TEXTS, st.data())
def test_kinds_of_any_content(text, data):
    quotations = scan(text)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    assert span.contains(strip_outer(text, span, quotations))
    assert all(span.contains(part) for part in quoted_parts((span,), quotations))
    assert kind_of(text, (span,), quotations) in ("direct", "mixed", "indirect")


@pytest.mark.parametrize("unit", ['"', "“a ‘b", "s' 'a \"", "«“‘a\n"])
def test_the_time_grows_with_the_text_and_no_faster(unit):
    text = unit * (5_000 // len(unit))
    assert not is_out_of_step(partial(prepare, text), partial(prepare, 4 * text), HALF_WAY)


def prepare(text):
    return prepare_for_parser(text, scan(text))
