import pytest
from attrs import evolve

from quoteattr.evaluation import evaluate
from quoteattr.evaluation.page import render_evaluation
from quoteattr.formats.inline import parse_gold

GOLD = parse_gold("""\
[Ana Ruiz]{.source part-of=a} said [the vote is lost]{id=a speaker="Ana Ruiz"}.
[Li Wei]{.source part-of=b} said [the count began late]{id=b speaker="Li Wei"}.
""")
VOTE, COUNT = GOLD.extraction.attributions
NO_SOURCE = evolve(COUNT, source=())


def measure(*attributions):
    return evaluate([GOLD], [evolve(GOLD.extraction, attributions=attributions)]).reliability


def sure(attribution, confidence):
    return evolve(attribution, confidence=confidence)


def test_a_bin_holds_what_was_as_sure():
    low, high = measure(sure(VOTE, 0.92), sure(NO_SOURCE, 0.34)).bins
    assert (low.low, low.high, low.count, low.confidence, low.right) == (0.3, 0.4, 1, 0.34, 0.0)
    assert (high.low, high.count, high.confidence, high.right) == (0.9, 1, 0.92, 1.0)


def test_full_confidence_is_in_the_last_bin():
    (only,) = measure(sure(VOTE, 1.0), sure(COUNT, 0.9)).bins
    assert (only.count, only.high) == (2, 1.0)


def test_the_error_is_the_mean_distance_by_count():
    half_right = measure(sure(VOTE, 0.5), sure(NO_SOURCE, 0.5))
    assert half_right.error == pytest.approx(0)
    too_sure = measure(sure(VOTE, 0.8), sure(NO_SOURCE, 0.4))
    assert too_sure.error == pytest.approx((0.2 + 0.4) / 2)


def test_without_predictions_there_is_no_error():
    assert measure().bins == ()
    assert measure().error is None


def test_the_page_shows_the_error():
    page = render_evaluation(evaluate([GOLD], [GOLD.extraction]))
    assert "confidence: expected calibration error 0.000" in page
