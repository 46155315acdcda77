"""The figures on articles small enough to count by hand."""

import pytest
from attrs import evolve

from quoteattr.evaluation import PrecisionRecall, evaluate
from quoteattr.formats.inline import parse_gold
from quoteattr.records import Entity
from quoteattr.spans import Span

GOLD = parse_gold("""---
id: vote
---
[Ana Ruiz]{.source part-of=a} [said]{.cue part-of=a} [“the vote is lost”]{id=a speaker="Ana Ruiz"}.
[Li Wei]{.source part-of=b} [said]{.cue part-of=b} [the count began late]{id=b speaker="Li Wei"}.
""")
RIGHT = GOLD.extraction
VOTE, COUNT = RIGHT.attributions
ALL = PrecisionRecall(100.0, 100.0)


def evaluate_attributions(*attributions):
    return evaluate([GOLD], [evolve(RIGHT, attributions=attributions)])


def test_gold_agrees_with_itself():
    evaluation = evaluate([GOLD], [RIGHT])
    for kind in ("direct", "indirect", "all"):
        row = evaluation.kinds[kind]
        assert (row.exact, row.iou50, row.linked) == (ALL, ALL, ALL)
        assert (row.source, row.speaker) == (100.0, 100.0)
    assert evaluation.components == {"source": 100.0, "cue": 100.0, "content": 100.0}
    assert evaluation.mistakes == ()


def test_a_kind_absent_from_the_gold_has_no_figures():
    assert set(evaluate([GOLD], [RIGHT]).kinds) == {"direct", "indirect", "all"}


def test_an_article_without_prediction_is_missing_and_missed():
    evaluation = evaluate([GOLD], [])
    assert evaluation.missing == ("vote",)
    assert evaluation.kinds["all"].iou50 == PrecisionRecall(None, 0.0)
    assert [miss.cause for miss in evaluation.misses] == ["missed", "missed"]


def test_predictions_for_other_articles_do_not_count():
    other = evolve(RIGHT, article=evolve(RIGHT.article, id="other"))
    assert evaluate([GOLD], [RIGHT, other]).kinds["all"].predicted == 2


def test_half_found_is_half_the_recall_at_full_precision():
    row = evaluate_attributions(VOTE).kinds["all"]
    assert row.iou50 == PrecisionRecall(100.0, 50.0)
    assert row.iou50.f1 == 66.7


def test_marks_and_stops_around_a_content_make_no_difference():
    wider = evolve(VOTE, content=(Span(VOTE.content[0].start - 1, VOTE.content[0].end + 1),))
    assert evaluate_attributions(wider, COUNT).kinds["all"].exact == ALL


def test_a_match_of_another_kind_counts_for_the_gold_kind_and_all():
    evaluation = evaluate_attributions(evolve(VOTE, kind="indirect"), COUNT)
    assert evaluation.kinds["direct"].iou50 == PrecisionRecall(None, 100.0)
    assert evaluation.kinds["indirect"].iou50 == ALL
    assert evaluation.kinds["all"].iou50 == ALL


def test_each_mistake_has_one_cause():
    nobody = Entity("x", "Somebody Else", "person")
    late = Span(COUNT.content[0].end - len("late"), COUNT.content[0].end)
    cases = {
        "missed": [VOTE],
        "wrong span": [VOTE, evolve(COUNT, content=(late,))],
        "wrong source": [VOTE, evolve(COUNT, source=COUNT.cue, speaker=nobody)],
        "wrong speaker": [VOTE, evolve(COUNT, speaker=None)],
        "spurious": [VOTE, COUNT, evolve(COUNT, content=VOTE.source)],
    }
    for cause, attributions in cases.items():
        evaluation = evaluate_attributions(*attributions)
        assert [mistake.cause for mistake in evaluation.mistakes] == [cause]
        assert evaluation.causes[cause]["indirect"] == 1


def test_gold_without_a_source_asks_for_none():
    gold = evolve(GOLD, extraction=evolve(RIGHT, attributions=(evolve(VOTE, source=()),)))
    row = evaluate([gold], [evolve(RIGHT, attributions=(VOTE,))]).kinds["direct"]
    assert row.linked == ALL
    assert row.source is None


def test_reporting_figures_are_over_the_gold_that_has_reporting_cues():
    gold = evolve(GOLD, reporting=frozenset({"a"}))
    reporting = evaluate([gold], [evolve(RIGHT, attributions=(COUNT,))]).reporting
    assert (reporting.gold, reporting.iou50_recall) == (1, 0.0)


def test_intervals_repeat_with_their_seed_and_hold_the_figure():
    golds = [
        evolve(GOLD, extraction=evolve(RIGHT, article=evolve(RIGHT.article, id=str(n))))
        for n in range(8)
    ]
    predicted = [gold.extraction for gold in golds[:6]]
    predicted += [evolve(gold.extraction, attributions=(VOTE,)) for gold in golds[6:]]
    first, second = (evaluate(golds, predicted, seed=7) for _ in range(2))
    assert first.intervals == second.intervals
    interval = first.intervals["all", "iou50"]
    assert interval.low < first.kinds["all"].iou50.f1 < interval.high


def test_nothing_evaluated_gives_no_figures():
    evaluation = evaluate([], [])
    assert evaluation.kinds == {}
    assert evaluation.intervals == {}


@pytest.mark.parametrize("figure", ["exact", "iou50", "linked"])
def test_to_dict_is_plain(figure):
    row = evaluate([GOLD], [RIGHT]).to_dict()["all"]
    assert row[figure] == {"precision": 100.0, "recall": 100.0, "f1": 100.0}
