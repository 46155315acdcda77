"""BIO spans: what the transformer would mark by itself, by the best path through its labels."""

from collections.abc import Iterator, Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.attribution.tagger.wordpieces import LABELS

# The roles by their names in LABELS; a feature has room for a letter.
ROLES = {"source": "s", "cue": "q", "content": "c"}

# Stands for the logarithm of nothing, and can be added up.
NEVER = -1e9


def _may_follow(before: str, after: str) -> bool:
    return not after.startswith("I-") or before[2:] == after[2:]


_START = np.array([0.0 if _may_follow("O", label) else NEVER for label in LABELS])
_STEPS = np.array([[0.0 if _may_follow(a, b) else NEVER for b in LABELS] for a in LABELS])


@frozen
class BioSpan:
    """Tokens ``first`` to ``end`` with one ``role``, a letter of ROLES."""

    role: str
    first: int
    end: int

    def place(self, i: int) -> str:
        """Say where in the span token ``i`` stands: alone, Begin, middle or End."""
        if self.end - self.first == 1:
            return "a"
        return "b" if i == self.first else "e" if i == self.end - 1 else "m"


def find_bio_spans(logp: NDArray[np.float32]) -> tuple[BioSpan, ...]:
    """Return the spans of tokens whose labels have the log-probabilities ``logp``, [n, 7]."""
    return tuple(_cut_bio_spans(find_path(logp)))


def find_path(logp: NDArray[np.float32]) -> list[str]:
    """Return the likeliest labels that may follow one another (Viterbi 1967)."""
    if not len(logp):
        return []
    score, came_from = logp[0] + _START, []
    for row in logp[1:]:
        reached = score[:, None] + _STEPS
        came_from.append(reached.argmax(axis=0))
        score = reached.max(axis=0) + row
    path = [int(score.argmax())]
    for best in reversed(came_from):
        path.append(int(best[path[-1]]))
    return [LABELS[label] for label in reversed(path)]


def _cut_bio_spans(path: Sequence[str]) -> Iterator[BioSpan]:
    starts = [i for i, label in enumerate(path) if label.startswith("B-")]
    for first in starts:
        end = first + 1
        while end < len(path) and path[end].startswith("I-"):
            end += 1
        yield BioSpan(ROLES[path[first][2:]], first, end)
