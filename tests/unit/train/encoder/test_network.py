"""The network itself: what it computes, what it learns, what is lost by rounding its weights."""

import math
import shutil
from random import Random

import pytest

from quoteattr.attribution.tagger.wordpieces import LABELS, WordPieces
from quoteattr.errors import ModelError
from quoteattr.train.encoder.examples import EncoderExample

torch = pytest.importorskip("torch", reason="the extra train is not installed")
transformers = pytest.importorskip("transformers", reason="the extra train is not installed")

from quoteattr.train.encoder.checkpoint import Checkpoint  # noqa: E402  # they import torch
from quoteattr.train.encoder.fit import Stage, fit, score_example  # noqa: E402
from quoteattr.train.encoder.network import (  # noqa: E402
    Network,
    find_layers,
    load_network,
    load_tokenizer,
)
from quoteattr.train.encoder.rounding import round_network  # noqa: E402

SIZES = {
    "vocab_size": 50,
    "hidden_size": 16,
    "intermediate_size": 32,
    "num_hidden_layers": 3,
    "num_attention_heads": 2,
    "max_position_embeddings": 300,
}
DISTILBERT_SIZES = {"vocab_size": 50, "dim": 16, "hidden_dim": 32, "n_layers": 3, "n_heads": 2}


def build_model(name="Bert", **more):
    """A token classifier of random numbers, of the architecture ``name``."""
    torch.manual_seed(0)
    sizes = DISTILBERT_SIZES if name == "DistilBert" else SIZES
    config = getattr(transformers, f"{name}Config")(**sizes, num_labels=len(LABELS), **more)
    return transformers.AutoModelForTokenClassification.from_config(config).eval()


@pytest.fixture
def network():
    return Network(build_model(), frozen=1).eval()


def build_example():
    """Sixty pieces; each is labelled by what it is: number 7 is a cue, every other one is not."""
    ids = tuple(Random(0).choices((7, 8, 9), k=60))
    labels = tuple(LABELS.index("B-cue") if i == 7 else 0 for i in ids)
    return EncoderExample(WordPieces(ids, (0,) * 60, ((0, 1),) * 60, (2, 3)), labels)


@pytest.mark.parametrize("name", ["Bert", "Roberta", "MPNet", "DistilBert"])
@pytest.mark.parametrize("frozen", [0, 1, 2])
def test_an_encoder_in_two_parts_says_what_it_said_as_one(name, frozen):
    model = build_model(name)
    ids = torch.tensor([[5, 6, 7, 8, 9, 1, 1], [3, 4, 5, 6, 7, 8, 9]])
    mask = torch.tensor([[1, 1, 1, 1, 1, 0, 0], [1] * 7])
    with torch.inference_mode():
        whole = model(input_ids=ids, attention_mask=mask).logits
        network = Network(model, frozen).eval()
        network.shapes.weight.zero_()
        parted = network(ids, torch.zeros_like(ids), mask)
    torch.testing.assert_close(parted[mask.bool()], whole[mask.bool()])
    assert len(network.layers) == 3 - frozen
    assert sum(p.numel() for p in network.head) == 17 * len(LABELS)


def test_an_encoder_with_narrow_words_is_refused():
    with pytest.raises(ModelError, match=r"Electra.*: expected an encoder built as BERT"):
        Network(build_model("Electra", embedding_size=8), frozen=1)


@pytest.mark.parametrize("frozen", [-1, 3])
def test_a_layer_at_least_must_learn(frozen):
    with pytest.raises(ModelError, match="layers to freeze, expected 0 to 2"):
        Network(build_model(), frozen)


def test_padding_changes_nothing(network):
    ids, shapes = torch.tensor([[2, 7, 8, 3]]), torch.zeros((1, 6), dtype=torch.long)
    padded, mask = torch.tensor([[2, 7, 8, 3, 0, 0]]), torch.tensor([[1, 1, 1, 1, 0, 0]])
    with torch.inference_mode():
        alone, beside = network(ids, shapes[:, :4]), network(padded, shapes, mask)
    torch.testing.assert_close(alone, beside[:, :4], rtol=1e-4, atol=1e-4)


def test_a_shape_counts(network):
    ids = torch.tensor([[2, 7, 3]])
    plain, other = torch.tensor([[0, 0, 0]]), torch.tensor([[0, 5, 0]])
    with torch.inference_mode():
        assert not torch.allclose(network(ids, plain), network(ids, other), atol=1e-4)


def copy_layers(network):
    layers = [*find_layers(network.lower)[1], *network.layers]
    return [[p.detach().clone() for p in layer.parameters()] for layer in layers]


def test_it_learns_and_leaves_the_frozen_layers_alone(network, tmp_path):
    example, before = build_example(), copy_layers(network)
    stage = Stage([[example]] * 60, rate=5e-3, seed=1)
    fit(network, stage, Checkpoint(tmp_path / "all.pt"))
    changed = [
        not all(map(torch.equal, old, new))
        for old, new in zip(before, copy_layers(network), strict=True)
    ]
    assert changed == [False, True, True]
    _, logp = score_example(network, example)
    assert (logp.argmax(axis=1) == example.labels).mean() > 0.9


def test_training_that_was_interrupted_ends_as_if_it_were_not(tmp_path):
    stage = Stage([[build_example()]] * 4, rate=1e-3, seed=1)

    def learn(name, checkpoint):
        network = Network(build_model(), frozen=1)
        fit(network, stage, checkpoint, told.append if name == "again" else print)
        return network.state_dict()

    class Interrupted(Checkpoint):
        def save(self, reading, network, optimizer):
            super().save(reading, network, optimizer)
            if reading == 2:
                raise KeyboardInterrupt

    told = []
    whole = learn("whole", Checkpoint(tmp_path / "whole.pt"))
    with pytest.raises(KeyboardInterrupt):
        learn("part", Interrupted(tmp_path / "part.pt"))
    rest = learn("again", Checkpoint(tmp_path / "part.pt"))
    assert all(torch.equal(whole[name], rest[name]) for name in whole)
    assert told[-1].startswith("batch 4 of 4")
    learn("again", Checkpoint(tmp_path / "part.pt"))
    assert len(told) == 1  # nothing was left to do


def test_rounding_keeps_what_the_network_says(network):
    example = build_example()
    _, exact = score_example(network, example)
    rounded = round_network(network)
    _, also = score_example(rounded, example)
    assert abs(exact - also).max() < 0.05 * math.log(len(LABELS))
    kinds = {type(part).__name__ for part in rounded.modules()}
    assert {"RoundedLinear", "RoundedEmbedding"} <= kinds


def test_a_third_of_the_layers_is_frozen_where_nobody_says(tiny_encoder):
    assert len(load_network(tiny_encoder).layers) == 2
    assert len(load_network(tiny_encoder, frozen=0).layers) == 3


@pytest.mark.parametrize("load", [load_network, load_tokenizer])
def test_a_folder_without_an_encoder_is_named(load, tmp_path):
    with pytest.raises(ModelError, match=r"nothing: no config\.json here; expected the folder"):
        load(tmp_path / "nothing")


def test_an_encoder_without_its_weights_or_tokenizer_is_named(tiny_encoder, tmp_path):
    shutil.copy(tiny_encoder / "config.json", tmp_path)
    with pytest.raises(ModelError, match="no encoder that can be taught here"):
        load_network(tmp_path)
    with pytest.raises(ModelError, match=r"no tokenizer here; expected one of tokenizer\.json"):
        load_tokenizer(tmp_path)
