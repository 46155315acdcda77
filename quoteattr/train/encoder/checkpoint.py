"""Checkpoints: where training stands after each reading of the gold, to go on from there."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import torch
from attrs import frozen
from torch import nn

from quoteattr.formats.gold import GoldArticle


@frozen
class Checkpoint:
    """The file that holds one stage of training, replaced after each reading."""

    path: Path

    def save(self, reading: int, network: nn.Module, optimizer: torch.optim.Optimizer) -> None:
        """Write where training stands after ``reading``; a reader finds all of it or none."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        part = self.path.with_suffix(".part")
        learnt = {name: p for name, p in network.named_parameters() if p.requires_grad}
        torch.save(
            {"reading": reading, "learnt": learnt, "optimizer": optimizer.state_dict()}, part
        )
        part.replace(self.path)

    def restore(self, network: nn.Module, optimizer: torch.optim.Optimizer) -> int:
        """Put both where they stood; return how many readings that was."""
        if not self.path.exists():
            return 0
        held = torch.load(self.path, map_location="cpu", weights_only=True)
        network.load_state_dict(held["learnt"], strict=False)
        optimizer.load_state_dict(held["optimizer"])
        return int(held["reading"])


def name_training(
    articles: Iterable[GoldArticle], encoder: Path, settings: Mapping[str, Any]
) -> str:
    """Return a name for what is trained: of other gold, encoder or settings nothing is resumed."""
    digest = hashlib.sha256(json.dumps(settings, sort_keys=True).encode())
    for article in articles:
        digest.update(repr(article.extraction).encode())
    for path in sorted(encoder.glob("*.safetensors")):
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()[:12]
