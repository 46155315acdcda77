"""Whether confidence is a probability: the reliability curve on polnear-dev."""

import pytest

# Expected calibration error, 0 to 1.
MOST_ERROR = 0.05


@pytest.mark.benchmark
@pytest.mark.parametrize("tagger", ["fast", "accurate"])
def test_confidence_is_how_often_it_is_right(evaluate_tagger, tagger, capsys):
    reliability = evaluate_tagger(tagger).reliability
    with capsys.disabled():
        print(f"\n{tagger}, polnear-dev: expected calibration error {reliability.error:.3f}")
        print("confidence    found   mean   right")
        for row in reliability.bins:
            bounds = f"{row.low:.1f} to {row.high:.1f}"
            print(f"{bounds}{row.count:>9}{row.confidence:>7.2f}{row.right:>8.2f}")
    assert reliability.error <= MOST_ERROR
