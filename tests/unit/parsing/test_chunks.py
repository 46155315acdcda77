import pytest

from quoteattr.parsing.chunks import MAX_BATCH, MAX_PIECE, MAX_WORD, batch_chunks, cut_chunks


@pytest.mark.parametrize(
    ("text", "breaks", "pieces"),
    [
        pytest.param("One.\n\nTwo.", (0, 6), ("One.\n\n", "Two."), id="at paragraphs"),
        pytest.param("One.", (), ("One.",), id="no breaks"),
        pytest.param("One.", (0, 4, 9), ("One.",), id="breaks at the ends"),
        pytest.param("", (), (), id="nothing"),
    ],
)
def test_a_text_is_cut_at_its_breaks(text, breaks, pieces):
    assert cut_chunks(text, breaks) == pieces


LONG = {
    "sentences": "It rained all day. " * 2000,
    "no full stop": "rain " * 8000,
    "no space": "x" * 50_000,
    "marks without space": '"' * 1000 + " and more",
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_pieces_are_short_and_joined_again_are_the_text(text):
    pieces = cut_chunks(text, ())
    assert "".join(pieces) == text
    assert all(pieces)
    assert max(map(len, pieces)) <= MAX_PIECE
    assert max(len(word) for piece in pieces for word in piece.split()) <= MAX_WORD


def test_an_overlong_paragraph_is_cut_after_a_sentence():
    first, *_ = cut_chunks(LONG["sentences"], ())
    assert first.endswith("It rained all day. ")


@pytest.mark.parametrize(
    ("lengths", "batches"),
    [
        ([], []),
        ([3, 4], [[3, 4]]),
        ([MAX_BATCH - 1, 1, 1], [[MAX_BATCH - 1, 1], [1]]),
        ([MAX_BATCH + 1, MAX_BATCH + 1, 5], [[MAX_BATCH + 1], [MAX_BATCH + 1], [5]]),
    ],
)
def test_pieces_are_read_a_bounded_number_of_characters_at_a_time(lengths, batches):
    found = batch_chunks("x" * length for length in lengths)
    assert [[len(piece) for piece in batch] for batch in found] == batches
