"""Make confidence a probability that holds: Platt's (1999) scaling on articles held out."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from quoteattr.attribution.frame import Frame
from quoteattr.attribution.kinds import frame_kind
from quoteattr.attribution.reconcile import reconcile_frames
from quoteattr.attribution.rules.apply import find_frames
from quoteattr.attribution.rules.continuation import adopt_quotations
from quoteattr.attribution.tagger.crf import CrfTagger
from quoteattr.train.align import GoldFrame
from quoteattr.train.examples import Example

# (log odds of the raw confidence, whether content and source were right), by kind.
Outcomes = Mapping[str, Sequence[tuple[float, bool]]]

# Newton's method on two weights has converged long before.
_STEPS = 50
# A ridge, in pseudo-observations, that keeps the weights finite where a kind is always right.
_RIDGE = 1e-3
_EDGE = 1e-4
_LONGEST_STEP = 0.5
# The measure of ../evaluate: content with intersection over union of at least a half.
_ENOUGH = 0.5


def collect_outcomes(tagger: CrfTagger, held_out: Iterable[Example]) -> Outcomes:
    """Return how sure ``tagger`` was of each frame in articles it has not seen, and how right."""
    outcomes: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for example in held_out:
        for frame in _read(tagger, example):
            if not frame.rule:
                right = any(_matches(frame, gold) for gold in example.gold)
                outcomes[frame_kind(example.syntax, frame)].append((_log_odds(frame), right))
    return outcomes


def _read(tagger: CrfTagger, example: Example) -> tuple[Frame, ...]:
    """Return the frames of an article as users get them, unsure ones included, uncalibrated."""
    ruled = find_frames(example.syntax)
    tagged = tagger.find_raw(example.syntax, ruled, example.encoded)
    frames = reconcile_frames(example.syntax, tagged, ruled, calibration={}, least=0.0)
    return adopt_quotations(example.syntax, frames)


def fit_calibration(outcomes: Outcomes) -> dict[str, tuple[float, float]]:
    """Return (slope, intercept) for each kind, by maximum likelihood."""
    return {kind: _fit_logistic(pairs) for kind, pairs in sorted(outcomes.items())}


def _log_odds(frame: Frame) -> float:
    raw = min(max(frame.confidence, _EDGE), 1 - _EDGE)
    return math.log(raw / (1 - raw))


def _matches(frame: Frame, gold: GoldFrame) -> bool:
    """Tell whether content and source are those of the gold, as far as the scores ask."""
    content = {i for first, end in frame.content for i in range(first, end)}
    source = {i for first, end in frame.source for i in range(first, end)}
    shared = len(content & gold.content) / max(len(content | gold.content), 1)
    return shared >= _ENOUGH and (not gold.source or bool(source & gold.source))


def _fit_logistic(pairs: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Return slope and intercept by Newton's method, each step bounded lest it diverge."""
    slope, intercept = 1.0, 0.0
    for _ in range(_STEPS):
        g0 = g1 = h01 = 0.0
        h00 = h11 = _RIDGE
        for x, right in pairs:
            p = 0.5 * (1 + math.tanh((slope * x + intercept) / 2))
            weight = p * (1 - p)
            g0, g1 = g0 + (right - p), g1 + (right - p) * x
            h00, h01, h11 = h00 + weight, h01 + weight * x, h11 + weight * x * x
        determinant = h00 * h11 - h01 * h01
        intercept += _bound((h11 * g0 - h01 * g1) / determinant)
        slope += _bound((h00 * g1 - h01 * g0) / determinant)
    return round(slope, 4), round(intercept, 4)


def _bound(step: float) -> float:
    return min(max(step, -_LONGEST_STEP), _LONGEST_STEP)
