import math

import pytest

from quoteattr.attribution.tagger.crf import CrfTagger
from quoteattr.attribution.tagger.labeller import OUTSIDE
from quoteattr.train.calibrate import collect_outcomes, fit_calibration


def log_odds(p):
    return math.log(p / (1 - p))


def outcomes_of(said, right):
    """Return a hundred outcomes of one confidence, of which the share ``right`` were right."""
    return [(log_odds(said), n < right * 100) for n in range(100)]


def confidence(line, said):
    slope, intercept = line
    return 1 / (1 + math.exp(-(slope * log_odds(said) + intercept)))


@pytest.mark.parametrize(
    ("said", "right"),
    [
        pytest.param((0.6, 0.9), (0.6, 0.9), id="it holds already"),
        pytest.param((0.6, 0.99), (0.5, 0.8), id="too sure"),
        pytest.param((0.3, 0.6), (0.5, 0.9), id="too modest"),
    ],
)
def test_what_is_said_becomes_what_is_right(said, right):
    pairs = [pair for s, r in zip(said, right, strict=True) for pair in outcomes_of(s, r)]
    line = fit_calibration({"direct": pairs})["direct"]
    assert [confidence(line, s) for s in said] == pytest.approx(right, abs=0.01)


def test_a_kind_that_is_always_right_keeps_finite_weights():
    slope, intercept = fit_calibration({"direct": outcomes_of(0.9, 1.0)})["direct"]
    assert math.isfinite(slope)
    assert 0.97 < confidence((slope, intercept), 0.9) <= 1


def test_each_kind_has_its_own_line():
    lines = fit_calibration({"mixed": outcomes_of(0.9, 0.5), "direct": outcomes_of(0.9, 0.9)})
    assert list(lines) == ["direct", "mixed"]
    assert confidence(lines["direct"], 0.9) > confidence(lines["mixed"], 0.9)


def test_nothing_held_out_has_no_lines():
    assert fit_calibration({}) == {}


class Labels:
    """A labeller that knows the words it is given, and is sure of them."""

    def __init__(self, known):
        self.known = known

    def label(self, features):
        words = [next(f[2:] for f in row if f.startswith("w=")) for row in features]
        labels = [self.known.get(word, OUTSIDE) for word in words]
        return labels, [0.9 if label != OUTSIDE else 0.1 for label in labels]


@pytest.mark.parametrize(
    ("gold", "right"),
    [
        pytest.param((["it held"], ["said"], ["Ana"]), True, id="content and source"),
        pytest.param((["it held"], ["said"], []), True, id="no source is asked for"),
        pytest.param((["it held"], ["said"], ["Tom"]), False, id="another source"),
        pytest.param((["Tom"], ["said"], ["Ana"]), False, id="another content"),
    ],
)
def test_an_outcome_is_right_where_content_and_source_are(annotate, gold, right):
    tagger = CrfTagger(Labels({"said": "B"}), Labels({"it": "B-C", "held": "I-C", "ana": "B-S"}))
    example = annotate("Ana said it held, Tom.", gold)
    ((odds, found),) = collect_outcomes(tagger, [example])["indirect"]
    assert found is right
    assert odds == pytest.approx(log_odds(0.9 * 0.9))
