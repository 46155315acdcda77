"""A network with a byte for each weight: a quarter of the size, and computed as real numbers.

Rounding the numbers between the maps as well (onnxruntime's dynamic quantisation) took a fifth to
a third less CPU time and cost 0.5 to 1.5 points of the contents' exact F1 on 21 articles: the last
map of a layer has a few large inputs among many small ones.
"""

from copy import deepcopy

import torch
from torch import Tensor, nn
from torch.nn import functional

from quoteattr.train.encoder.network import Network


class RoundedLinear(nn.Module):
    """A linear map with a byte for each weight, and a scale for each row of them."""

    weights: Tensor
    scales: Tensor

    def __init__(self, exact: nn.Linear) -> None:
        super().__init__()
        rows = exact.weight.detach()
        scales = rows.abs().amax(1, keepdim=True) / 127
        self.register_buffer("scales", scales)
        self.register_buffer("weights", (rows / scales).round().to(torch.int8))
        self.bias = exact.bias

    def forward(self, x: Tensor) -> Tensor:
        """Return what the exact map would, but for the rounding."""
        return functional.linear(x, self.weights.float() * self.scales, self.bias)


def round_network(network: Network) -> Network:
    """Return a copy of ``network`` with the maps in its layers rounded; the small head is not."""
    rounded = deepcopy(network)
    for layer in rounded.layers:
        for name, part in list(layer.named_children()):
            if isinstance(part, nn.Linear):
                setattr(layer, name, RoundedLinear(part))
    return rounded
