"""The network: any encoder of transformers, the shapes of the word pieces, a score for each label.

The lowest layers stay as they were trained on a thousand times more text: it saves a good part of
the time. The shapes come in above them, so that what learns is one piece: an encoder is parted in
``lower``, which only reads, and ``upper``, which learns.
"""

from copy import deepcopy
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoModelForTokenClassification, AutoTokenizer

from quoteattr.attribution.tagger.wordpieces import LABELS, SHAPES, Tokenizer
from quoteattr.errors import ModelError

DROPOUT = 0.1
# What begins at random begins small.
_SPREAD = 0.02
# Each holds the words of a tokenizer.
_VOCABULARIES = ("tokenizer.json", "vocab.txt", "vocab.json")


class Network(nn.Module):
    """The scores of LABELS, [batch, length, 7], for pieces and shapes, [batch, length]."""

    def __init__(self, model: nn.Module, frozen: int) -> None:
        super().__init__()
        self.lower, self.upper = part_encoder(model, frozen)
        self.shapes = nn.Embedding(SHAPES, model.config.hidden_size)
        nn.init.normal_(self.shapes.weight, std=_SPREAD)
        self.dropout = nn.Dropout(DROPOUT)
        self.lower.requires_grad_(False)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return scores; ``mask``, [batch, length], is 1 for a piece and 0 for padding."""
        x = self.lower(input_ids=ids, attention_mask=mask).last_hidden_state
        x = self.dropout(x + self.shapes(shapes))
        scores: Tensor = self.upper(inputs_embeds=x, attention_mask=mask).logits
        return scores

    def train(self, mode: bool = True) -> "Network":
        """Learn, or speak; what does not learn needs no dropout."""
        super().train(mode)
        self.lower.eval()
        return self

    @property
    def layers(self) -> list[nn.Module]:
        """The layers that learn, lowest first."""
        return list(find_layers(self.upper.base_model)[1])

    @property
    def head(self) -> list[nn.Parameter]:
        """What learns above the layers."""
        below = {id(p) for p in self.upper.base_model.parameters()}
        return [p for p in self.upper.parameters() if id(p) not in below]

    @property
    def width(self) -> int:
        """How many numbers stand for a piece."""
        return int(self.shapes.embedding_dim)


class _AsGiven(nn.Module):
    """In the place of the upper part's embeddings: its input is what the lower part returns."""

    def forward(self, *given: Any, **named: Any) -> Tensor:  # noqa: ANN401  # as encoders call it
        """Return the vectors among what an encoder hands to its embeddings."""
        values = (v for v in (*given, *named.values()) if isinstance(v, Tensor))
        return next(value for value in values if value.is_floating_point())


def part_encoder(model: nn.Module, frozen: int) -> tuple[nn.Module, nn.Module]:
    """Part a token classifier above its ``frozen`` lowest layers; both parts are of its class."""
    base = model.base_model
    name, layers = find_layers(base)
    narrow = getattr(model.config, "embedding_size", model.config.hidden_size)
    if not hasattr(base, "embeddings") or narrow != model.config.hidden_size:
        raise ModelError(
            f"{type(model).__name__}: expected an encoder built as BERT, RoBERTa, MPNet or "
            "DistilBERT is, with embeddings as wide as the layers above them"
        )
    if not 0 <= frozen < len(layers):
        raise ModelError(f"{frozen} layers to freeze, expected 0 to {len(layers) - 1}")
    _set_layers(base, name, [])
    lower = deepcopy(base)
    _set_layers(lower, name, list(layers[:frozen]))
    _set_layers(base, name, list(layers[frozen:]))
    base.embeddings = _AsGiven()
    return lower, model


def find_layers(base: nn.Module) -> tuple[str, nn.ModuleList]:
    """Return the name and the layers of an encoder, which stand in its first list.

    Raises:
        ModelError: it has no list of layers.
    """
    for name, part in base.named_modules():
        if isinstance(part, nn.ModuleList):
            return name, part
    raise ModelError(f"{type(base).__name__}: expected an encoder with a list of layers")


def _set_layers(base: nn.Module, name: str, layers: list[nn.Module]) -> None:
    parent, _, own = name.rpartition(".")
    setattr(base.get_submodule(parent), own, nn.ModuleList(layers))


def load_network(path: Path, frozen: int | None = None) -> Network:
    """Return the network over the encoder in the folder ``path``, as transformers saves one.

    Raises:
        ModelError: there is no encoder that can be taught, or it has fewer layers.
    """
    _check_folder(path)
    try:
        model = AutoModelForTokenClassification.from_pretrained(
            path,
            num_labels=len(LABELS),
            local_files_only=True,
            dtype=torch.float32,
            ignore_mismatched_sizes=True,
        )
    except (OSError, ValueError) as error:
        raise ModelError(f"{path}: no encoder that can be taught here ({error})") from error
    _, layers = find_layers(model.base_model)
    return Network(model, len(layers) // 3 if frozen is None else frozen)


def load_tokenizer(path: Path) -> Tokenizer:
    """Return the tokenizer of the encoder in the folder ``path``, for texts of any length.

    Raises:
        ModelError: there is none.
    """
    _check_folder(path)
    if not any((path / name).is_file() for name in _VOCABULARIES):  # one of no words would be made
        raise ModelError(f"{path}: no tokenizer here; expected one of {', '.join(_VOCABULARIES)}")
    try:
        tokenizer = AutoTokenizer.from_pretrained(path, local_files_only=True).backend_tokenizer
    except (OSError, ValueError, AttributeError) as error:
        raise ModelError(f"{path}: no tokenizer that can be shipped ({error})") from error
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _check_folder(path: Path) -> None:
    """See that a folder is there: transformers would ask what is missing from a hub."""
    if not (path / "config.json").is_file():
        raise ModelError(
            f"{path}: no config.json here; expected the folder of an encoder, as transformers "
            "saves one"
        )
