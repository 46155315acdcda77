from random import Random

import pytest

from quoteattr.attribution.tagger.encoder import WINDOW
from quoteattr.attribution.tagger.wordpieces import LABELS, WordPieces
from quoteattr.records import Attribution
from quoteattr.spans import Span
from quoteattr.train.encoder.examples import (
    BATCH_PIECES,
    IGNORED,
    EncoderExample,
    cut_chunks,
    draw_batches,
    label_pieces,
)

# "But Ana said he" in pieces of three letters at most, without the spaces.
OFFSETS = [(0, 3), (4, 7), (8, 11), (11, 12), (13, 15)]


def build_example(paragraphs):
    """An article of paragraphs of so many pieces; labels count up, to follow them."""
    shapes = tuple(int(i == 0) for length in paragraphs for i in range(length))
    pieces = WordPieces(tuple(range(len(shapes))), shapes, ((0, 1),) * len(shapes), (101, 102))
    return EncoderExample(pieces, tuple(range(len(shapes))))


def names_of(attribution):
    return [LABELS[i] for i in label_pieces(OFFSETS, [attribution])]


def test_the_first_piece_of_a_span_begins_it_and_the_rest_continue():
    found = Attribution(
        "a1", "indirect", "", content=(Span(13, 15),), cue=(Span(8, 12),), source=(Span(4, 7),)
    )
    assert names_of(found) == ["O", "B-source", "B-cue", "I-cue", "B-content"]


def test_every_fragment_has_its_own_beginning():
    found = Attribution("a1", "indirect", "", content=(Span(0, 7), Span(8, 12)))
    assert names_of(found)[:4] == ["B-content", "I-content", "B-content", "I-content"]


def test_a_span_that_cuts_a_piece_takes_all_of_it():
    found = Attribution("a1", "indirect", "", content=(Span(5, 9),))
    assert names_of(found) == ["O", "B-content", "I-content", "O", "O"]


@pytest.mark.parametrize("paragraphs", [(3,), (100, 100, 100), (600,), (10, 700, 10, 10)])
def test_the_chunks_hold_every_piece_once_in_order(paragraphs):
    chunks = list(cut_chunks(build_example(paragraphs), Random(0)))
    read = [label for chunk in chunks for label in chunk.labels if label != IGNORED]
    assert read == list(range(sum(paragraphs)))
    assert max(len(chunk) for chunk in chunks) <= WINDOW + 2


def test_chunks_end_with_a_paragraph_where_they_can():
    starts = {0, 70, 140, 210, 280}
    chunks = cut_chunks(build_example((70, 70, 70, 70, 70)), Random(0))
    assert {chunk.labels[1] for chunk in chunks} <= starts


def test_the_same_seed_draws_the_same_batches():
    examples = [build_example((40, 80, 9, 200)), build_example((12, 6))]
    assert draw_batches(examples, Random(1)) == draw_batches(examples, Random(1))


def test_batches_are_small_and_hold_every_chunk():
    examples = [build_example((90,) * 60)]
    batches = draw_batches(examples, Random(1))
    assert sum(len(chunk) - 2 for batch in batches for chunk in batch) == 90 * 60
    assert all(len(batch) - 1 < BATCH_PIECES / 90 for batch in batches)
    assert all(batches)
