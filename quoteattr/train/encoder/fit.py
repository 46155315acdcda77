"""Teach the network: AdamW, a rate that rises and falls, lower for the deeper layers."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import numpy as np
import torch
from attrs import frozen
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from quoteattr.attribution.tagger.encoder import Emissions, score_pieces
from quoteattr.train.encoder.checkpoint import Checkpoint
from quoteattr.train.encoder.examples import IGNORED, Chunk, EncoderExample, draw_batches
from quoteattr.train.encoder.network import Network
from quoteattr.train.progress import TellProgress, tell_nothing

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


@frozen
class Stage:
    """What is read, one reading after the other, and how.

    ``rate`` is the highest learning rate of the top layer; ``seed`` draws batches and dropout.
    """

    readings: Sequence[Sequence[EncoderExample]]
    rate: float
    seed: int


def fit(
    network: Network, stage: Stage, checkpoint: Checkpoint, tell: TellProgress = tell_nothing
) -> None:
    """Train ``network`` in place; what ``checkpoint`` holds is not read again.

    ``tell`` is given lines of progress.
    """
    chance = Random(stage.seed)
    drawn = [draw_batches(examples, chance) for examples in stage.readings]
    groups = list(_rate_parameters(network, stage.rate))
    optimizer = torch.optim.AdamW(groups, betas=BETAS, fused=True)
    tops = [group["lr"] for group in optimizer.param_groups]
    steps, step, done = sum(map(len, drawn)), 0, checkpoint.restore(network, optimizer)
    network.train()
    for reading, batches in enumerate(drawn, start=1):
        if reading <= done:
            step += len(batches)
            continue
        torch.manual_seed(stage.seed + reading)  # gone on with, it is the same as in one go
        for batch in batches:
            _set_rates(optimizer, tops, _share(step, steps))
            loss = _take_step(network, optimizer, batch)
            step += 1
            if step % _TELL_EVERY == 0 or step == steps:
                tell(f"batch {step} of {steps}: loss {loss:.3f}")
        checkpoint.save(reading, network, optimizer)
    network.eval()


def score_example(network: Network, example: EncoderExample) -> Emissions:
    """Return what the network says of an article, as ``Encoder.emit`` does."""
    device = network.shapes.weight.device

    def score(ids: Sequence[int], shapes: Sequence[int]) -> NDArray[np.float32]:
        with torch.inference_mode():
            given = torch.tensor([ids], device=device), torch.tensor([shapes], device=device)
            return np.asarray(network(*given)[0].log_softmax(-1).cpu())

    return score_pieces(example.pieces, score)


def _take_step(network: Network, optimizer: torch.optim.Optimizer, batch: Sequence[Chunk]) -> float:
    """Learn from a batch; return the loss before."""
    loss = _find_loss(network, batch)
    loss.backward()
    nn.utils.clip_grad_norm_([p for p in network.parameters() if p.requires_grad], 1.0)
    optimizer.step()
    optimizer.zero_grad()
    return loss.item()


def _set_rates(optimizer: torch.optim.Optimizer, tops: Sequence[float], share: float) -> None:
    for group, top in zip(optimizer.param_groups, tops, strict=True):
        group["lr"] = top * share


def _share(step: int, steps: int) -> float:
    """Return the share of the rates that ``step`` gets: it rises fast and falls to nothing."""
    warm = max(1, int(steps * WARM_UP))
    falling = (steps - step) / max(1, steps - warm)
    return (step + 1) / warm if step < warm else max(LAST_RATE, falling)


def _rate_parameters(network: Network, top: float) -> Iterator[dict[str, Any]]:
    """Yield groups of parameters with their rates; vectors (norms, biases) do not decay."""
    layers = reversed(network.layers)
    rated = [(list(layer.parameters()), top * LAYER_DECAY**i) for i, layer in enumerate(layers)]
    new = [*network.shapes.parameters(), *network.head]
    for part, rate in (*rated, (new, NEW_RATE)):
        matrices, vectors = ([p for p in part if (p.ndim > 1) is wide] for wide in (True, False))
        yield {"params": matrices, "lr": rate, "weight_decay": WEIGHT_DECAY}
        yield {"params": vectors, "lr": rate, "weight_decay": 0.0}


def _find_loss(network: Network, batch: Sequence[Chunk]) -> Tensor:
    device = network.shapes.weight.device
    ids = _pad([chunk.ids for chunk in batch], 0).to(device)
    shapes = _pad([chunk.shapes for chunk in batch], 0).to(device)
    labels = _pad([chunk.labels for chunk in batch], IGNORED).to(device)
    mask = _pad([[1] * len(chunk) for chunk in batch], 0).to(device)
    scores = network(ids, shapes, mask)
    return functional.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=IGNORED)


def _pad(rows: Sequence[list[int]], filler: int) -> Tensor:
    return pad_sequence([torch.tensor(row) for row in rows], batch_first=True, padding_value=filler)
