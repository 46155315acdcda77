"""The trained tagger: it corrects and completes what the rules find."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Protocol

from quoteattr.attribution.frame import Frame
from quoteattr.attribution.tagger.crf import CrfTagger
from quoteattr.attribution.tagger.encoder import MODEL_FILE, load_encoder
from quoteattr.attribution.tagger.encoder_features import (
    EncoderFeatures,
    no_encoder,
    read_encoder_features,
)
from quoteattr.attribution.tagger.labeller import unpack_model
from quoteattr.attribution.tagger.weights import Weights, read_weights
from quoteattr.errors import ArgumentError, ModelError, suggest
from quoteattr.parsing.syntax import Syntax

RULES = "rules"
# Weights that ship with the package, by the name that users give them.
SHIPPED = {name: Path(__file__).parent / "weights" / name for name in ("fast", "accurate")}
TAGGERS = (RULES, *SHIPPED)
CUE_MODEL, ROLE_MODEL = "cue.crfsuite", "role.crfsuite"


class Tagger(Protocol):
    """Whatever turns the frames that the rules found into better ones."""

    def tag(self, syntax: Syntax, frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
        """Return the frames of an article, given those of the rules."""
        ...


def check_tagger(name: object) -> None:
    """Pass if ``name`` can be a tagger's; a path is looked at when it is loaded.

    Raises:
        ArgumentError: it is no name.
        ModelError: it is no name that we know, and no folder that is there.
    """
    if not isinstance(name, str):
        got = f"{type(name).__name__} {name!r:.80}"
        raise ArgumentError(f"tagger: got {got}, expected {', '.join(TAGGERS)}, or a path")
    if name in TAGGERS or PurePath(name).name != name or Path(name).is_dir():
        return
    raise ModelError(
        f"tagger {name!r}: expected {', '.join(TAGGERS)}, or the folder of weights that "
        f"quoteattr train wrote{suggest(name, TAGGERS)}"
    )


@lru_cache(maxsize=4)
def load_tagger(name: str) -> Tagger | None:
    """Return the tagger called ``name``, or that of the weights in the folder ``name``.

    "rules" is None: the rules alone.

    Raises:
        MissingExtraError: they need an extra that is not installed.
        ModelError: there are no such weights, or they are not what was written.
    """
    if name == RULES:
        return None
    weights = read_weights(SHIPPED.get(name, Path(name)))
    calibration = {k: (v[0], v[1]) for k, v in weights.manifest["calibration"].items()}
    cues, roles = (unpack_model(weights.files[model]) for model in (CUE_MODEL, ROLE_MODEL))
    encode = _load_encoder_features(weights) if MODEL_FILE in weights.files else no_encoder
    return CrfTagger(cues, roles, calibration, encode)


def _load_encoder_features(weights: Weights) -> Callable[[Syntax], EncoderFeatures | None]:
    """Return what gives the encoder features of an article, by the transformer of ``weights``."""
    encoder = load_encoder(weights)
    return lambda syntax: read_encoder_features(syntax, encoder.emit(syntax.parsed.text))
