"""Teach the network: AdamW, a rate that rises and falls, lower for the deeper layers."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from quoteattr.attribution.tagger.encoder import Emissions, score_pieces
from quoteattr.train.encoder.examples import IGNORED, Chunk, EncoderExample, draw_batches
from quoteattr.train.encoder.network import FROZEN_LAYERS, LAYERS, Network
from quoteattr.train.progress import Tell, tell_nothing

# What each layer gets of the rate of the one above it: the lower, the more general.
LAYER_DECAY = 0.9
# Shapes and head begin at random, and have further to go.
NEW_RATE = 1e-3
WARM_UP = 0.08
LAST_RATE = 0.01
WEIGHT_DECAY = 0.01
# The gradient's memory: shorter than usual, for there are few steps.
BETAS = (0.9, 0.98)

# Batches between two lines of progress: a minute or two.
_TELL_EVERY = 100


def fit(
    network: Network,
    readings: Sequence[Sequence[EncoderExample]],
    rate: float,
    seed: int,
    tell: Tell = tell_nothing,
) -> None:
    """Train ``network`` in place on ``readings``, one after the other.

    ``rate`` is the highest learning rate of the top layer; ``tell`` is given lines of progress.
    """
    chance = Random(seed)
    torch.manual_seed(seed)
    batches = [batch for examples in readings for batch in draw_batches(examples, chance)]
    rated = list(_rate_parameters(network, rate))
    optimizer = torch.optim.AdamW(rated, betas=BETAS, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda i: _share(i, len(batches)))
    _start_training(network)
    for number, batch in enumerate(batches, start=1):
        loss = _find_loss(network, batch)
        loss.backward()
        nn.utils.clip_grad_norm_([p for group in rated for p in group["params"]], 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        if number % _TELL_EVERY == 0 or number == len(batches):
            tell(f"batch {number} of {len(batches)}: loss {loss.item():.3f}")
    network.eval()


def _start_training(network: Network) -> None:
    network.train()
    for layer in network.layers[:FROZEN_LAYERS]:
        layer.eval()  # what does not learn needs no dropout


def score_example(network: Network, example: EncoderExample) -> Emissions:
    """Return what the network says of an article, as ``Encoder.emit`` does."""

    def score(ids: Sequence[int], shapes: Sequence[int]) -> NDArray[np.float32]:
        with torch.inference_mode():
            scores = network(torch.tensor([ids]), torch.tensor([shapes]))
            return np.asarray(scores[0].log_softmax(-1))

    return score_pieces(example.pieces, score)


def _share(step: int, steps: int) -> float:
    """Return the share of the rates that ``step`` gets: it rises fast and falls to nothing."""
    warm = max(1, int(steps * WARM_UP))
    falling = (steps - step) / max(1, steps - warm)
    return (step + 1) / warm if step < warm else max(LAST_RATE, falling)


def _rate_parameters(network: Network, top: float) -> Iterator[dict[str, Any]]:
    """Yield groups of parameters with their rates; vectors (norms, biases) do not decay."""
    rated = [
        (network.layers[i], top * LAYER_DECAY ** (LAYERS - 1 - i))
        for i in range(FROZEN_LAYERS, LAYERS)
    ]
    for part, rate in (*rated, (network.shapes, NEW_RATE), (network.head, NEW_RATE)):
        matrices = [p for p in part.parameters() if p.ndim > 1]
        vectors = [p for p in part.parameters() if p.ndim == 1]
        yield {"params": matrices, "lr": rate, "weight_decay": WEIGHT_DECAY}
        yield {"params": vectors, "lr": rate, "weight_decay": 0.0}


def _find_loss(network: Network, batch: Sequence[Chunk]) -> Tensor:
    lengths = torch.tensor([len(chunk) for chunk in batch])
    ids = _pad([chunk.ids for chunk in batch], 0)
    shapes = _pad([chunk.shapes for chunk in batch], 0)
    labels = _pad([chunk.labels for chunk in batch], IGNORED)
    padding = torch.arange(ids.shape[1]) >= lengths[:, None]
    mask = torch.zeros(padding.shape).masked_fill(padding, -1e9)[:, None, None]
    scores = network(ids, shapes, mask)
    return functional.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=IGNORED)


def _pad(rows: Sequence[list[int]], filler: int) -> Tensor:
    return pad_sequence([torch.tensor(row) for row in rows], batch_first=True, padding_value=filler)
