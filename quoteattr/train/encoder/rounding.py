"""A network with a byte for each weight: a quarter of the size, and computed as real numbers.

Rounding the numbers between the maps as well (onnxruntime's dynamic quantisation) took a fifth to
a third less CPU time and cost 0.5 to 1.5 points of the contents' exact F1 on 21 articles: the last
map of a layer has a few large inputs among many small ones.
"""

from copy import deepcopy

import torch
from torch import Tensor, nn
from torch.nn import functional

from quoteattr.train.encoder.network import Network, find_layers

_LEAST = 1e-12  # a row of zeros, as that of padding, must not be divided by zero


class RoundedLinear(nn.Module):
    """A linear map with a byte for each weight, and a scale for each row of them."""

    weights: Tensor
    scales: Tensor

    def __init__(self, exact: nn.Linear) -> None:
        super().__init__()
        self.bias = exact.bias
        _hold_rounded(self, exact.weight.detach())

    def forward(self, x: Tensor) -> Tensor:
        """Return what the exact map would, but for the rounding."""
        return functional.linear(x, self.weights.float() * self.scales, self.bias)


class RoundedEmbedding(nn.Module):
    """The vectors of the words with a byte for each number: they are most of a small network."""

    weights: Tensor
    scales: Tensor

    def __init__(self, exact: nn.Embedding) -> None:
        super().__init__()
        _hold_rounded(self, exact.weight.detach())

    def forward(self, ids: Tensor) -> Tensor:
        """Return what the exact look-up would, but for the rounding."""
        found = functional.embedding(ids, self.weights).float()
        return found * functional.embedding(ids, self.scales)


def _hold_rounded(module: nn.Module, rows: Tensor) -> None:
    scales = rows.abs().amax(1, keepdim=True).clamp_min(_LEAST) / 127
    module.register_buffer("scales", scales)
    module.register_buffer("weights", (rows / scales).round().to(torch.int8))


def round_network(network: Network) -> Network:
    """Return a copy of ``network`` with words and the maps in its layers rounded; not the head."""
    rounded = deepcopy(network)
    rounded.lower.set_input_embeddings(RoundedEmbedding(rounded.lower.get_input_embeddings()))
    for base in (rounded.lower, rounded.upper.base_model):
        _round_maps(find_layers(base)[1])
    return rounded


def _round_maps(layers: nn.Module) -> None:
    for parent in list(layers.modules()):
        for name, part in list(parent.named_children()):
            if isinstance(part, nn.Linear):
                setattr(parent, name, RoundedLinear(part))
