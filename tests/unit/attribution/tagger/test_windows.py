import numpy as np
import pytest

from quoteattr.attribution.tagger.windows import CONTEXT, WINDOW, cut_windows, score_pieces
from quoteattr.attribution.tagger.wordpieces import LABELS, WordPieces


def number_pieces(length):
    """Pieces whose numbers count up from 1000."""
    offsets = tuple((i, i + 1) for i in range(length))
    return WordPieces(tuple(range(1000, 1000 + length)), (0,) * length, offsets)


@pytest.mark.parametrize("length", [0, 1, WINDOW, WINDOW + 1, 2 * WINDOW, 1001])
def test_every_piece_is_kept_once(length):
    kept = [i for w in cut_windows(length) for i in range(w.keep_start, w.keep_end)]
    assert kept == list(range(length))


@pytest.mark.parametrize("length", [WINDOW + 1, 700, 1001])
def test_what_is_kept_has_context_on_both_sides(length):
    for window in cut_windows(length):
        assert window.end - window.start == WINDOW
        assert window.start == 0 or window.keep_start - window.start >= CONTEXT
        assert window.end == length or window.end - window.keep_end == CONTEXT


@pytest.mark.parametrize("length", [0, 3, 600])
def test_each_piece_gets_its_own_scores(length):
    def score(ids, shapes):
        assert len(ids) == len(shapes) <= WINDOW + 2
        return np.repeat(np.array(ids)[:, None], len(LABELS), axis=1)

    offsets, logp = score_pieces(number_pieces(length), score)
    assert offsets.shape == (length, 2)
    assert logp[:, 0].tolist() == list(range(1000, 1000 + length))
