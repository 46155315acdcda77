"""The small transformer of the ``accurate`` tagger: for every word piece, how likely each label is.

MiniLM (Wang et al. 2020, arXiv 2002.10957), fine-tuned by ``quoteattr.train.encoder`` and run by
onnxruntime. Nothing is downloaded: the weights are files in a folder.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.attribution.tagger.weights import Weights
from quoteattr.attribution.tagger.windows import Emissions, score_pieces
from quoteattr.attribution.tagger.wordpieces import Tokenizer, read_wordpieces
from quoteattr.errors import MissingExtraError, ModelError

MODEL_FILE, TOKENIZER_FILE = "encoder.onnx", "tokenizer.json"


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
            f"the accurate tagger needs {error.name}: pip install 'quoteattr[accurate]'"
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
