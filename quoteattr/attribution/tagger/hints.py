"""What the transformer thinks of each token, in words that a CRF can weigh."""

import math
from collections.abc import Sequence

from quoteattr.attribution.syntax import Syntax
from quoteattr.attribution.tagger.windows import Emissions

# Features added to a token's own; one tuple a token.
Hints = Sequence[tuple[str, ...]]

# Columns of the emissions (see pieces.LABELS) that make up each role, by the role's letter.
_ROLES = {"s": (1, 2), "q": (3, 4), "c": (5, 6)}
# Where a fragment begins: the columns of the B labels alone.
_BEGINNINGS = {"S": 1, "Q": 3, "C": 5}
# Probabilities are cut in steps of this width on the logit scale, seven on each side of one half:
# near 0 and 1 a small difference tells more than in the middle.
_STEP = 0.8
_MOST_STEPS = 7
_EDGE = 1e-4


def no_hints(syntax: Syntax) -> Hints:
    """Return the hints of a tagger without a transformer: none for any token."""
    return [()] * len(syntax)


def read_hints(syntax: Syntax, emissions: Emissions) -> Hints:
    """Return for each token how likely it is source, cue and content, by the word pieces in it."""
    pieces = _gather_pieces(syntax, emissions)
    return [_describe(rows) for rows in pieces]


def _gather_pieces(syntax: Syntax, emissions: Emissions) -> list[list[list[float]]]:
    """Return for each token the label probabilities of the pieces that begin in it."""
    offsets, logp = emissions
    pieces: list[list[list[float]]] = [[] for _ in range(len(syntax))]
    probabilities = [[math.exp(x) for x in row] for row in logp.tolist()]
    for (start, _), row in zip(offsets.tolist(), probabilities, strict=True):
        pieces[syntax.parsed.token_at(start)].append(row)
    return pieces


def _describe(rows: list[list[float]]) -> tuple[str, ...]:
    if not rows:
        return ()
    likely = {
        role: sum(row[a] + row[b] for row in rows) / len(rows) for role, (a, b) in _ROLES.items()
    }
    begins = {role: rows[0][column] for role, column in _BEGINNINGS.items()}
    return tuple(f"h{role}{_cut(p)}" for role, p in (likely | begins).items())


def _cut(probability: float) -> int:
    p = min(max(probability, _EDGE), 1 - _EDGE)
    step = round(math.log(p / (1 - p)) / _STEP)
    return min(max(step, -_MOST_STEPS), _MOST_STEPS)
