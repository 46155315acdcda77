"""The small transformer of the ``accurate`` tagger: for every word piece, how likely each label is.

MiniLM (Wang et al. 2020, arXiv 2002.10957), fine-tuned by ``quoteattr.train.encoder`` and run by
onnxruntime. Nothing is downloaded: the weights are files in a folder. A long text is read in
overlapping windows, so that every piece is scored once, with words to its left and right.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.attribution.tagger.weights import Weights
from quoteattr.attribution.tagger.wordpieces import LABELS, Tokenizer, WordPieces, read_wordpieces
from quoteattr.errors import MissingExtraError, ModelError
from quoteattr.installing import tell_command

MODEL_FILE, TOKENIZER_FILE = "encoder.onnx", "tokenizer.json"
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


@frozen
class Encoder:
    """A loaded transformer. It keeps nothing between texts, so threads may share one."""

    tokenizer: Tokenizer
    session: Any

    def emit(self, text: str) -> Emissions:
        """Return the code points [n, 2] of the word pieces, and log-probabilities [n, 7].

        The columns are ``pieces.LABELS``. Words may be several pieces; white space is none.
        """
        return score_pieces(read_wordpieces(self.tokenizer, text), self._score)

    def _score(self, ids: Sequence[int], shapes: Sequence[int]) -> NDArray[Any]:
        inputs = {"ids": np.array([ids]), "shapes": np.array([shapes])}
        (logp,) = self.session.run(["logp"], inputs)
        return np.asarray(logp[0])


def load_encoder(weights: Weights, threads: int = 1) -> Encoder:
    """Load the transformer of ``weights``; ``threads`` is how many cores one text may use.

    Raises:
        MissingExtraError: onnxruntime or tokenizers is not installed.
        ModelError: the weights hold no transformer.
    """
    try:  # An optional extra: the other taggers must not need it.
        import onnxruntime  # noqa: PLC0415
        import tokenizers  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError(
            f"the accurate tagger needs {error.name}: {tell_command('accurate')}"
        ) from error
    files = weights.files
    if absent := {MODEL_FILE, TOKENIZER_FILE} - files.keys():
        raise ModelError(f"{weights.folder}: its manifest names no {', '.join(sorted(absent))}")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # Threads that wait for work must sleep: other processes want the core.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = onnxruntime.InferenceSession(files[MODEL_FILE], options, ["CPUExecutionProvider"])
    return Encoder(tokenizers.Tokenizer.from_str(files[TOKENIZER_FILE].decode()), session)
