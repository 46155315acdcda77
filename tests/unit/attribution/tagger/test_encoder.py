"""The encoder, on a tiny network of our own: each piece's labels come from its shape alone."""

import sys
from pathlib import Path

import numpy as np
import pytest

from quoteattr.attribution.tagger.encoder import (
    CONTEXT,
    WINDOW,
    cut_windows,
    load_encoder,
    score_pieces,
)
from quoteattr.attribution.tagger.weights import Weights
from quoteattr.attribution.tagger.wordpieces import LABELS, SHAPES, WordPieces
from quoteattr.errors import MissingExtraError, ModelError

NEEDED = "the extra accurate (and onnx, to build the network) is not installed"
onnx = pytest.importorskip("onnx", reason=NEEDED)
pytest.importorskip("onnxruntime", reason=NEEDED)
tokenizers = pytest.importorskip("tokenizers", reason=NEEDED)

TEXT = "NATO said it would.\n\n“It would,” Reyes added."


def build_network():
    """Look up a random row of scores by shape: ``ids`` is read, and changes nothing."""
    make, kinds = onnx.helper, onnx.TensorProto
    table = np.random.default_rng(0).normal(size=(SHAPES, len(LABELS))).astype(np.float32)
    ids, shapes = (
        make.make_tensor_value_info(name, kinds.INT64, [1, "length"]) for name in ("ids", "shapes")
    )
    logp = make.make_tensor_value_info("logp", kinds.FLOAT, [1, "length", len(LABELS)])
    nodes = [
        make.make_node("Sub", ["ids", "ids"], ["nothing"]),
        make.make_node("Add", ["nothing", "shapes"], ["rows"]),
        make.make_node("Gather", ["table", "rows"], ["scores"]),
        make.make_node("LogSoftmax", ["scores"], ["logp"], axis=-1),
    ]
    constants = [onnx.numpy_helper.from_array(table, "table")]
    graph = make.make_graph(nodes, "tiny", [ids, shapes], [logp], constants)
    opset = [make.make_opsetid("", 18)]
    return make.make_model(graph, opset_imports=opset, ir_version=10).SerializeToString()


def build_tokenizer():
    words = {"[UNK]": 0, "it": 1, "would": 2, "<s>": 3, "</s>": 4}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.WordLevel(words, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = tokenizers.processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 3), ("</s>", 4)]
    )
    return tokenizer.to_str().encode()


@pytest.fixture(scope="module")
def weights():
    files = {"encoder.onnx": build_network(), "tokenizer.json": build_tokenizer()}
    return Weights(Path("tiny"), {}, files)


def test_each_piece_has_its_place_and_a_distribution_over_labels(weights):
    offsets, logp = load_encoder(weights).emit(TEXT)
    words = [TEXT[start:end] for start, end in offsets]
    assert words[:5] == ["NATO", "said", "it", "would", "."]
    assert logp.shape == (len(words), len(LABELS))
    np.testing.assert_allclose(np.exp(logp).sum(axis=1), 1, rtol=1e-5)


def test_the_shapes_reach_the_network(weights):
    offsets, logp = load_encoder(weights).emit(TEXT)
    words = [TEXT[start:end] for start, end in offsets]
    plain, quoted = (i for i, word in enumerate(words) if word == "would")
    assert not np.allclose(logp[plain], logp[quoted])


@pytest.mark.parametrize("text", ["", "\n"])
def test_an_empty_text_has_no_pieces(weights, text):
    offsets, logp = load_encoder(weights).emit(text)
    assert offsets.shape == (0, 2)
    assert logp.shape == (0, len(LABELS))


def test_a_long_text_is_read_whole(weights):
    encoder = load_encoder(weights)
    offsets, logp = encoder.emit("it would " * 500)
    assert len(offsets) == 1000
    # Every shape but the first piece's is the same, and here the shape decides.
    assert np.ptp(logp[1:], axis=0).max() == 0


def test_weights_of_another_tagger_are_refused():
    weights = Weights(Path("other"), {}, {"cue.crfsuite": b""})
    with pytest.raises(ModelError, match=r"^other: .* no encoder\.onnx, tokenizer\.json"):
        load_encoder(weights)


def test_without_the_extra_the_error_names_the_command(weights, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(MissingExtraError, match=r"pip install '\.\[accurate\]'"):
        load_encoder(weights)


def number_pieces(length):
    """Pieces whose numbers count up from 1000."""
    offsets = tuple((i, i + 1) for i in range(length))
    return WordPieces(tuple(range(1000, 1000 + length)), (0,) * length, offsets, (1, 2))


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
