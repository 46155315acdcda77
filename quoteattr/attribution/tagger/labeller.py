"""A linear-chain CRF that labels the tokens of a sequence, by CRFsuite."""

import gzip
from typing import Any

import pycrfsuite
from attrs import field, frozen

OUTSIDE = "O"
_PACKED = b"\x1f\x8b"  # how every gzip file begins


def pack_model(labeller: "Labeller") -> bytes:
    """Return a model as it is kept: CRFsuite's format is made to be fast, and packs to a half."""
    return gzip.compress(labeller.data, mtime=0)


def unpack_model(data: bytes) -> "Labeller":
    """Return the labeller of a model, packed or as CRFsuite wrote it."""
    return Labeller(gzip.decompress(data) if data.startswith(_PACKED) else data)


@frozen(eq=False)
class Labeller:
    """A CRFsuite model; ``data`` is held because CRFsuite reads from it as long as it lives."""

    data: bytes = field(repr=False)
    _model: Any = field(init=False, repr=False)

    @_model.default
    def _open(self) -> Any:  # noqa: ANN401  # pycrfsuite has no types
        model = pycrfsuite.Tagger()
        model.open_inmemory(self.data)
        return model

    def label(self, features: list[list[str]]) -> tuple[list[str], list[float]]:
        """Return the best labels, and for each token how likely it is any label but OUTSIDE."""
        if not features:
            return [], []
        self._model.set(features)
        labels: list[str] = self._model.tag()
        if OUTSIDE not in self._model.labels():
            return labels, [1.0] * len(labels)
        return labels, [1 - self._model.marginal(OUTSIDE, i) for i in range(len(labels))]
