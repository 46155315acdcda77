"""Windows over a long text: every piece is scored once, with words to its left and right."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.attribution.tagger.wordpieces import LABELS, WordPieces

# The network reads 256 pieces at once, as in its training; two of them frame the window.
WINDOW = 254
# Pieces beside a window's end are scored in the next one: about a sentence of context.
CONTEXT = 24

Emissions = tuple[NDArray[np.int32], NDArray[np.float32]]
Score = Callable[[Sequence[int], Sequence[int]], NDArray[Any]]


@frozen
class Window:
    """The pieces ``start`` to ``end`` are read, those from ``keep_start`` to ``keep_end`` kept."""

    start: int
    end: int
    keep_start: int
    keep_end: int


def cut_windows(length: int) -> Iterator[Window]:
    """Yield windows whose kept parts cover ``length`` pieces once, in order."""
    kept = 0
    while kept < length:
        start = max(0, min(kept - CONTEXT, length - WINDOW))
        end = min(start + WINDOW, length)
        keep_end = end if end == length else end - CONTEXT
        yield Window(start, end, kept, keep_end)
        kept = keep_end


def score_pieces(pieces: WordPieces, score: Score) -> Emissions:
    """Return the offsets [n, 2] of ``pieces`` and the log-probabilities [n, 7] of their labels.

    ``score`` takes the numbers and shapes of one framed window, and returns an array [its length,
    7]; the columns are LABELS.
    """
    offsets = np.array(pieces.offsets, np.int32).reshape(-1, 2)
    logp = np.empty((len(pieces), len(LABELS)), np.float32)
    for window in cut_windows(len(pieces)):
        # The frame's first piece is no piece of the text: all is one further on.
        shift = 1 - window.start
        scores = score(*pieces.frame(window.start, window.end))
        kept = slice(window.keep_start + shift, window.keep_end + shift)
        logp[window.keep_start : window.keep_end] = scores[kept]
    return offsets, logp
