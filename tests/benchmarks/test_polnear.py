"""How well attributions are found in polnear-dev, as ../shared/score.py defines it, in percent."""

import pytest

from quoteattr.evaluation.page import render_evaluation

# What each tagger is to reach: F1 of linked attributions by kind, recall of those with a reporting
# cue, exact F1 of fragments. For the rules it is what the best published rules reach
# (GenderGapTracker).
TARGETS = {
    "rules": {
        "all": 40.7, "indirect": 34.8, "direct": 48.0, "mixed": 49.0,
        "reporting": 66.1, "source": 54.0, "cue": 48.0, "content": 43.0,
    },
    "fast": {
        "all": 62.0, "indirect": 56.0, "direct": 90.0, "mixed": 76.0,
        "reporting": 80.0, "source": 74.0, "cue": 70.0, "content": 62.0,
    },
    "accurate": {
        "all": 70.0, "indirect": 66.0, "direct": 92.0, "mixed": 82.0,
        "reporting": 88.0, "source": 82.0, "cue": 75.0, "content": 73.0,
    },
}  # fmt: skip


def list_figures(evaluation):
    linked = {kind: row.linked.f1 for kind, row in evaluation.kinds.items()}
    return {**linked, "reporting": evaluation.reporting.iou50_recall, **evaluation.components}


@pytest.mark.benchmark
@pytest.mark.parametrize("tagger", TARGETS)
def test_attributions_are_found(evaluate_tagger, tagger, capsys):
    evaluation = evaluate_tagger(tagger)
    figures = list_figures(evaluation)
    with capsys.disabled():
        print(f"\n{tagger}, polnear-dev:\n{render_evaluation(evaluation)}")
        for name, target in TARGETS[tagger].items():
            print(f"{name:<10}{figures[name]:>6.1f}   to reach: {target:.1f}")
    short = {name for name, target in TARGETS[tagger].items() if figures[name] < target}
    assert not short
