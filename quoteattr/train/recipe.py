"""What a user decides about weights, beside the gold."""

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:  # the command line reads this file for its help, which needs no spaCy
    from spacy.language import Language


class TaggerKind(StrEnum):
    """Which of the shipped taggers the new one is like; an accurate one holds a transformer."""

    FAST = "fast"
    ACCURATE = "accurate"


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


@frozen
class Recipe:
    """How weights are made and what they are called.

    ``model`` parses the articles, as in ``Extractor``; ``seed`` draws those that are held out, and
    all that is random in a transformer's training; ``data_note`` says in the model card whose the
    data is; ``date`` is year-month-day. ``encoder`` is the folder of the transformer that an
    accurate tagger begins with, by default MiniLM; ``frozen_layers`` of it, by default the lowest
    third, stay as they are.
    """

    name: str
    model: "str | Language" = "sm"
    seed: int = 0
    data_note: str = ""
    date: str = field(factory=_today)
    tagger: TaggerKind = TaggerKind.FAST
    encoder: Path | None = None
    frozen_layers: int | None = None
