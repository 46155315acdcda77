"""How likely an indirect frame reports what somebody said, thinks or wants: a logistic regression.

A few classes of cue, content and source (see ``traits``), the tagger's own confidence and the
length of the content, weighted. ``quoteattr.train.claims`` learns the weights from claims that an
editor judged; ``weights.tsv`` holds them.
"""

import math
from collections.abc import Iterable, Mapping
from functools import cache

from quoteattr.attribution.claims.traits import read_traits
from quoteattr.attribution.frame import Frame
from quoteattr.languages.word_lists import read_data
from quoteattr.parsing.syntax import Syntax

INTERCEPT, TAGGED, LENGTH = "intercept", "log odds of the tagger", "log length in words"
# Odds are not taken beyond these, so that a confidence of 1 stays finite.
_EDGE = 1e-3


def report_probability(syntax: Syntax, frame: Frame) -> float:
    """Return the probability that ``frame`` reports something that its source holds."""
    weights = _read_weights()
    odds = sum(value * weights.get(name, 0.0) for name, value in measure(syntax, frame).items())
    return 1 / (1 + math.exp(-odds))


def measure(syntax: Syntax, frame: Frame) -> dict[str, float]:
    """Return what the regression sees of a frame, by the names that the weights have."""
    likely = min(max(frame.confidence, _EDGE), 1 - _EDGE)
    length = sum(1 for r in frame.content for _ in syntax.words_between(*r))
    return {
        INTERCEPT: 1.0,
        TAGGED: math.log(likely / (1 - likely)),
        LENGTH: math.log(max(length, 1)),
        **_count(read_traits(syntax, frame)),
    }


def _count(traits: Iterable[str]) -> dict[str, float]:
    return dict.fromkeys(traits, 1.0)


@cache
def _read_weights() -> Mapping[str, float]:
    return {name: float(weight) for name, weight in read_data(__package__, "weights")}
