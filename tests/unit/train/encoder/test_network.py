"""The network itself: what it computes, what it learns, what is lost by rounding its weights."""

import math
from random import Random

import pytest

from quoteattr.attribution.tagger.wordpieces import LABELS, WordPieces
from quoteattr.train.encoder.examples import EncoderExample

torch = pytest.importorskip("torch", reason="the extra train is not installed")
pytest.importorskip("safetensors", reason="the extra train is not installed")

from quoteattr.train.encoder.fit import fit, score_example  # noqa: E402  # they import torch
from quoteattr.train.encoder.network import Network  # noqa: E402
from quoteattr.train.encoder.rounding import round_network  # noqa: E402


@pytest.fixture
def network():
    """A network of random weights, untaught."""
    torch.manual_seed(0)
    network = Network()
    network.words.random_(-127, 128)
    network.scales.fill_(1 / 127)
    return network.eval()


def build_example():
    """Sixty pieces; each is labelled by what it is: number 7 is a cue, every other one is not."""
    ids = tuple(Random(0).choices((7, 8, 9), k=60))
    labels = tuple(LABELS.index("B-cue") if i == 7 else 0 for i in ids)
    return EncoderExample(WordPieces(ids, (0,) * 60, ((0, 1),) * 60), labels)


def test_padding_changes_nothing(network):
    ids, shapes = torch.tensor([[101, 7, 8, 102]]), torch.zeros((1, 6), dtype=torch.long)
    padded = torch.tensor([[101, 7, 8, 102, 0, 0]])
    mask = torch.tensor([0.0, 0, 0, 0, -1e9, -1e9])[None, None, None]
    with torch.inference_mode():
        alone, beside = network(ids, shapes[:, :4]), network(padded, shapes, mask)
    torch.testing.assert_close(alone, beside[:, :4], rtol=1e-4, atol=1e-4)


def test_a_shape_counts(network):
    ids = torch.tensor([[101, 7, 102]])
    plain, other = torch.tensor([[0, 0, 0]]), torch.tensor([[0, 5, 0]])
    with torch.inference_mode():
        assert not torch.allclose(network(ids, plain), network(ids, other), atol=1e-3)


def test_it_learns_and_leaves_the_frozen_layers_alone(network):
    example = build_example()
    for layer in network.layers[:2]:
        layer.requires_grad_(False)
    before = [layer.up.weight.clone() for layer in network.layers]
    fit(network, [[example]] * 8, rate=2e-4, seed=1)
    changed = [not torch.equal(a, b.up.weight) for a, b in zip(before, network.layers, strict=True)]
    assert changed == [False, False, True, True, True, True]
    _, logp = score_example(network, example)
    assert (logp.argmax(axis=1) == example.labels).mean() > 0.9


def test_rounding_keeps_what_the_network_says(network):
    example = build_example()
    _, exact = score_example(network, example)
    _, rounded = score_example(round_network(network), example)
    assert abs(exact - rounded).max() < 0.05 * math.log(len(LABELS))
