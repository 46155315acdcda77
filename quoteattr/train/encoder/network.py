"""The network: MiniLM over word pieces and their shapes, with a score for every label of each."""

from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from quoteattr.attribution.tagger.wordpieces import LABELS, SHAPES

# MiniLM-L6-H384-uncased.
WORDS, POSITIONS, WIDTH, INNER, HEADS, LAYERS = 30522, 512, 384, 1536, 12, 6
EPSILON = 1e-12
DROPOUT = 0.1
# The words and the lowest layers stay as they were trained on a thousand times more text: it
# saves a quarter of the time. The shapes come in above them.
FROZEN_LAYERS = 2

# What each part of a layer is called in BERT's files; ``mix`` makes query, key and value at once.
_PARTS: Mapping[str, tuple[str, ...]] = {
    "mix": ("attention.self.query", "attention.self.key", "attention.self.value"),
    "out": ("attention.output.dense",),
    "middle_norm": ("attention.output.LayerNorm",),
    "up": ("intermediate.dense",),
    "down": ("output.dense",),
    "norm": ("output.LayerNorm",),
}


class BertLayer(nn.Module):
    """One layer of BERT: attention, then two dense maps, each added to its input."""

    def __init__(self) -> None:
        super().__init__()
        self.mix, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.middle_norm, self.norm = nn.LayerNorm(WIDTH, EPSILON), nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Return the layer's output, [batch, length, WIDTH] as its input."""
        x = self.middle_norm(x + self.dropout(self._attend(x, mask)))
        return self.norm(x + self.dropout(self.down(functional.gelu(self.up(x)))))

    def _attend(self, x: Tensor, mask: Tensor | None) -> Tensor:
        mixed = self.mix(x).unflatten(-1, (3, HEADS, WIDTH // HEADS))
        query, key, value = mixed.permute(2, 0, 3, 1, 4).unbind(0)
        heads = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        return self.out(heads.transpose(1, 2).flatten(2))


class Network(nn.Module):
    """The scores of LABELS, [batch, length, 7], for pieces and shapes, [batch, length].

    Words are kept as bytes with a scale each: they are not trained, and are most of the size.
    """

    words: Tensor
    scales: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("words", torch.zeros(WORDS, WIDTH, dtype=torch.int8))
        self.register_buffer("scales", torch.zeros(WORDS, 1))
        self.positions = nn.Parameter(torch.zeros(POSITIONS, WIDTH))
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(BertLayer() for _ in range(LAYERS))
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.dropout = nn.Dropout(DROPOUT)
        self.head = nn.Linear(WIDTH, len(LABELS))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return scores; ``mask`` is added to the attention, [batch, 1, 1, length]."""
        words = functional.embedding(ids, self.words).float()
        scaled = words * functional.embedding(ids, self.scales)
        x = self.norm(scaled + self.positions[: ids.shape[1]])
        for number, layer in enumerate(self.layers):
            if number == FROZEN_LAYERS:
                x = self.dropout(x + self.shapes(shapes))
            x = layer(x, mask)
        return self.head(self.dropout(x))


def load_network(path: Path) -> Network:
    """Return the network with the weights of BERT's file ``path``, a safetensors file."""
    network, weights = Network(), load_file(path)
    words = weights["embeddings.word_embeddings.weight"]
    scales = words.abs().amax(1, keepdim=True).clamp_min(EPSILON) / 127
    state = dict(_rename_layers(weights))
    state["words"], state["scales"] = (words / scales).round().to(torch.int8), scales
    state["positions"] = (
        weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0]
    )
    for kind in ("weight", "bias"):
        state[f"norm.{kind}"] = weights[f"embeddings.LayerNorm.{kind}"]
    for new in (network.shapes, network.head):
        nn.init.normal_(new.weight, std=0.02)
    network.load_state_dict(state, strict=False)
    return _freeze(network)


def _rename_layers(weights: Mapping[str, Tensor]) -> Mapping[str, Tensor]:
    return {
        f"layers.{number}.{ours}.{kind}": torch.cat(
            [weights[f"encoder.layer.{number}.{name}.{kind}"] for name in theirs]
        )
        for number in range(LAYERS)
        for ours, theirs in _PARTS.items()
        for kind in ("weight", "bias")
    }


def _freeze(network: Network) -> Network:
    network.positions.requires_grad = False
    for part in (network.norm, *network.layers[:FROZEN_LAYERS]):
        part.requires_grad_(False)
    return network
