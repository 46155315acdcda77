"""Our figures are those of ../shared/score.py, on gold that was damaged on purpose."""

import importlib.util
import random
from pathlib import Path

import pytest
from attrs import evolve

from quoteattr.evaluation import evaluate
from quoteattr.formats.gold_lines import read_gold_lines
from quoteattr.formats.jsonl import write_extractions
from quoteattr.records import Entity
from quoteattr.spans import Span

SHARED = Path(__file__).parents[4] / "shared"

pytestmark = pytest.mark.skipif(
    not (SHARED / "score.py").exists(), reason="../shared, with its gold and score.py, is absent"
)


def damage_attribution(attribution, text, rng):
    """Cut, widen, drop or rename something, or leave it as it is."""
    first, *rest = attribution.content
    middle = (first.start + first.end + 1) // 2
    longer = Span(first.start, min(len(text), first.end + rng.randrange(60)))
    changes = (
        {},
        {},
        {"content": (Span(first.start, middle), *rest)},
        {"content": (longer,)},
        {"source": (), "kind": "direct"},
        {"source": attribution.cue, "cue": ()},
        {"speaker": Entity("x", "Someone Else", "person")},
        None,
    )
    change = rng.choice(changes)
    return None if change is None else evolve(attribution, **change)


def damage_extraction(extraction, rng):
    text = extraction.article.text
    damaged = [damage_attribution(a, text, rng) for a in extraction.attributions]
    kept = tuple(a for a in damaged if a)
    entities = {a.speaker.id: a.speaker for a in kept if a.speaker}
    return evolve(extraction, attributions=kept, entities=tuple(entities.values()))


def score_by_script(gold_path, predicted_path):
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.score(str(gold_path), str(predicted_path), 10**6)


def shorten(figures):
    """Name precision and recall as the script does."""
    if not isinstance(figures, dict):
        return figures
    names = {"precision": "p", "recall": "r"}
    return {names.get(key, key): shorten(value) for key, value in figures.items()}


@pytest.mark.parametrize("name", ["polnear-dev.jsonl", "gum-news-dev.jsonl"])
def test_figures_and_misses_are_those_of_the_script(name, tmp_path):
    rng = random.Random(name)
    gold = list(read_gold_lines(SHARED / "data" / name))
    predicted = [damage_extraction(article.extraction, rng) for article in gold[1:]]
    write_extractions(predicted, tmp_path / "predicted.jsonl")

    evaluation = evaluate(gold, predicted, resamples=10)
    figures, misses = score_by_script(SHARED / "data" / name, tmp_path / "predicted.jsonl")

    assert shorten(evaluation.to_dict()) == figures
    assert len(evaluation.misses) == len(misses)
    assert {miss.article for miss in evaluation.misses} == {miss[0] for miss in misses}
