"""Encoder features: what the transformer says of each token, in words that a CRF can weigh."""

import math
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from attrs import frozen

from quoteattr.attribution.tagger.bio_spans import NEVER, BioSpan, find_bio_spans
from quoteattr.attribution.tagger.encoder import Emissions
from quoteattr.attribution.tagger.wordpieces import LABELS
from quoteattr.parsing.syntax import Syntax

# Columns of the emissions (see pieces.LABELS) that make up each role, by the role's letter.
_ROLES = {"s": (1, 2), "q": (3, 4), "c": (5, 6)}
# Where a fragment begins: the columns of the B labels alone.
_BEGINNINGS = {"S": 1, "Q": 3, "C": 5}
# Probabilities are cut in steps of this width on the logit scale, seven on each side of one half:
# near 0 and 1 a small difference tells more than in the middle.
_STEP = 0.8
_MOST_STEPS = 7
_EDGE = 1e-4
# A token without a piece, such as a line break, goes on with what stands before it.
_GOES_ON = [NEVER if label.startswith("B-") else 0.0 for label in LABELS]


@frozen(eq=False, slots=False)
class EncoderFeatures:
    """The encoder features of an article.

    ``likely`` says of each token, as features, how likely it is each role and begins one;
    ``bio_spans`` are what it would mark by itself, in order and apart.
    """

    likely: Sequence[tuple[str, ...]]
    bio_spans: tuple[BioSpan, ...] = ()

    @cached_property
    def _by_token(self) -> dict[int, BioSpan]:
        return {i: f for f in self.bio_spans for i in range(f.first, f.end)}

    def bio_span_at(self, i: int) -> BioSpan | None:
        """Return the fragment that holds token ``i``."""
        return self._by_token.get(i)


def no_encoder(_syntax: Syntax) -> None:
    """Return the encoder features of a tagger without an encoder: none."""


def read_encoder_features(syntax: Syntax, emissions: Emissions) -> EncoderFeatures:
    """Return what the transformer says of the tokens of an article, by the word pieces in them."""
    pieces = _gather_pieces(syntax, emissions)
    first_rows = [rows[0] if rows else _GOES_ON for rows in pieces]
    bio_spans = find_bio_spans(np.array(first_rows).reshape(-1, len(LABELS)))
    return EncoderFeatures([_describe(rows) for rows in pieces], bio_spans)


def _gather_pieces(syntax: Syntax, emissions: Emissions) -> list[list[list[float]]]:
    """Return for each token the log-probabilities of the pieces that begin in it."""
    offsets, logp = emissions
    pieces: list[list[list[float]]] = [[] for _ in range(len(syntax))]
    for (start, _), row in zip(offsets.tolist(), logp.tolist(), strict=True):
        pieces[syntax.parsed.token_at(start)].append(row)
    return pieces


def _describe(rows: list[list[float]]) -> tuple[str, ...]:
    if not rows:
        return ()
    likely = {
        role: sum(math.exp(row[a]) + math.exp(row[b]) for row in rows) / len(rows)
        for role, (a, b) in _ROLES.items()
    }
    begins = {role: math.exp(rows[0][column]) for role, column in _BEGINNINGS.items()}
    return tuple(f"h{role}{_cut(p)}" for role, p in (likely | begins).items())


def _cut(probability: float) -> int:
    p = min(max(probability, _EDGE), 1 - _EDGE)
    step = round(math.log(p / (1 - p)) / _STEP)
    return min(max(step, -_MOST_STEPS), _MOST_STEPS)
