"""Learn from judged claims how likely an indirect frame reports something: ridge regression.

    python -m quoteattr.train.claims JUDGED.jsonl… > quoteattr/attribution/claims/weights.tsv

JUDGED has a line an article: ``{"text", "judged_claims": [{"content": [[start, end], …],
"verdict"}]}``. Verdicts are those of an editor who read what was extracted; "noise" is what
reports nothing, and every other verdict a report. A line with no judged claim is passed over.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quoteattr.attribution import load_tagger
from quoteattr.attribution.claims.judge import is_worded_claim
from quoteattr.attribution.claims.nonreports import is_nonreport
from quoteattr.attribution.claims.probability import INTERCEPT, measure
from quoteattr.attribution.find import voice_frames
from quoteattr.attribution.frame import Frame
from quoteattr.parsing import load_pipeline, parse_article
from quoteattr.parsing.syntax import Syntax, read_syntax
from quoteattr.records import Article

# What is measured of a claim, and whether it reports something.
Judged = tuple[Mapping[str, float], bool]

NOISE = "noise"
# A claim is the one that was judged when it shares this much of the words that either has.
_SAME = 0.6
# The ridge, on every weight but the intercept: of 0.1 to 10 the best by the likelihood of articles
# held out, ten folds, on 336 claims of 42 articles.
_RIDGE = 1.0
# Newton's method on some thirty weights has converged long before.
_STEPS = 25


def fit_weights(judged: Sequence[Judged]) -> dict[str, float]:
    """Return the weights of a logistic regression by name, by Newton's method."""
    names = sorted({name for measures, _ in judged for name in measures})
    x = np.array([[measures.get(name, 0.0) for name in names] for measures, _ in judged])
    y = np.array([float(reports) for _, reports in judged])
    ridge = np.diag([0.0 if name == INTERCEPT else _RIDGE for name in names])
    weights = np.zeros(len(names))
    for _ in range(_STEPS):
        weights += _newton_step(x, y, weights, ridge)
    return {name: round(float(w), 3) for name, w in zip(names, weights, strict=True)}


def _newton_step(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    weights: NDArray[np.float64],
    ridge: NDArray[np.float64],
) -> NDArray[np.floating[Any]]:
    p = 1 / (1 + np.exp(-x @ weights))
    gradient = x.T @ (y - p) - ridge @ weights
    curvature = x.T @ (x * (p * (1 - p))[:, None]) + ridge
    return np.linalg.solve(curvature, gradient)


def read_judged(lines: Iterable[str], tagger: str = "fast") -> Iterator[Judged]:
    """Yield each judged claim that the tagger finds."""
    nlp, model = load_pipeline("sm"), load_tagger(tagger)
    for row in map(json.loads, lines):
        verdicts = [(_characters(c["content"]), c["verdict"]) for c in row["judged_claims"]]
        if verdicts:
            syntax = read_syntax(parse_article(Article("judged", row["text"]), nlp))
            for frame in voice_frames(syntax, model):
                verdict = _find_verdict(syntax, frame, verdicts)
                if verdict is not None:
                    yield measure(syntax, frame), verdict != NOISE


def _find_verdict(
    syntax: Syntax, frame: Frame, verdicts: Sequence[tuple[set[int], str]]
) -> str | None:
    """Return the verdict on a frame, or None where it was not judged or a rule drops it."""
    if not is_worded_claim(syntax, frame) or is_nonreport(syntax, frame):
        return None
    spans = (syntax.span(first, end) for first, end in frame.content)
    own = _characters((span.start, span.end) for span in spans)
    alike = ((len(own & other) / len(own | other), verdict) for other, verdict in verdicts)
    share, verdict = max(alike, default=(0.0, NOISE))
    return verdict if share >= _SAME else None


def _characters(spans: Iterable[Sequence[int]]) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}


def main(paths: Sequence[str]) -> None:
    """Write the weights that the files of ``paths`` teach, as the table that the package reads."""
    lines = (line for path in paths for line in Path(path).read_text("utf-8").splitlines())
    judged = list(read_judged(lines))
    print("# Weights of the logistic regression in probability.py: how likely a claim is a report.")
    print(f"# Source: python -m quoteattr.train.claims, on {len(judged)} claims judged by editors.")
    print("# Licence: MIT (numbers learnt; none of the articles is in them)")
    print("# name\tweight")
    for name, weight in fit_weights(judged).items():
        print(f"{name}\t{weight}")


if __name__ == "__main__":
    main(sys.argv[1:])
