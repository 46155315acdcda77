"""What rules, tagger and corpus make of fixtures/, whole records, against what they made before.

A change shows here first. Read what ``pytest tests/gold/test_snapshot.py`` prints; where it is
meant, renew the snapshots and read them once more as the diff of your commit:

    QUOTEATTR_RENEW=1 pytest tests/gold/test_snapshot.py
"""

import os
from pathlib import Path

import pytest

import quoteattr as qa
from quoteattr.evaluation import evaluate
from quoteattr.extractor import Extractor
from quoteattr.formats.gold_files import read_gold_files

SNAPSHOTS = Path(__file__).parent / "snapshots"
RENEW = "QUOTEATTR_RENEW"
TAGGERS = ("rules", "fast")
# F1 of contents, and the share of them with the right speaker, of all kinds, in percent: two
# points below what was measured, for the snapshot sees each change and this a slow decline.
FLOORS = {"rules": (91.0, 91.0), "fast": (88.5, 91.0)}


@pytest.fixture(scope="module")
def gold(fixtures):
    return tuple(read_gold_files(str(fixtures)))


@pytest.fixture(scope="module")
def extracted(gold, nlp):
    articles = [one.extraction.article for one in gold]
    return {name: [*map(Extractor(model=nlp, tagger=name), articles)] for name in TAGGERS}


@pytest.mark.parametrize("tagger", TAGGERS)
def test_extractions_are_as_before(extracted, tagger):
    hold(tagger, (line for one in extracted[tagger] for line in list_extraction(one)))


def test_utterances_are_as_before(extracted):
    with qa.Corpus() as corpus:
        corpus.add(extracted["fast"])
        hold("corpus", (line for one in corpus.utterances() for line in list_utterance(one)))


@pytest.mark.parametrize("tagger", TAGGERS)
def test_scores_stay_above_their_floor(gold, extracted, tagger):
    figures = evaluate(gold, extracted[tagger], resamples=1).kinds["all"]
    f1, speaker = FLOORS[tagger]
    assert figures.iou50.f1 >= f1
    assert figures.speaker >= speaker


def hold(name, lines):
    """Compare lines with a snapshot, or write it anew where that is asked for."""
    path = SNAPSHOTS / f"{name}.txt"
    text = "".join(f"{line}\n" for line in lines)
    if os.environ.get(RENEW):
        path.write_text(text, encoding="utf-8")
    assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()


def list_extraction(extraction):
    """Yield a block of lines for each record of an article."""
    article = extraction.article
    yield f"# {article.id}"
    for a in extraction.attributions:
        yield f"{a.id} {a.kind} {a.act} {a.confidence:.2f}"
        for part in ("content", "quoted", "cue", "source"):
            yield from (f"  {part} {show_span(span, article.text)}" for span in getattr(a, part))
        yield f"  speaker {name_of(a.speaker)}"
        if a.via:
            yield f"  via {name_of(a.via)}"
    for entity in extraction.entities:
        yield f"{entity.id} {entity.kind} {entity.name}"
        yield f"  also {'; '.join((*entity.aliases, *entity.roles))}"
        yield f"  at {' '.join(f'{m.start}-{m.end}' for m in entity.mentions)}"
    for mark in extraction.unattributed:
        yield f"unattributed {mark.reason} {show_span(mark.span, article.text)}"
    yield from (f"warning {warning}" for warning in extraction.warnings)


def list_utterance(utterance):
    """Yield a block of lines for an utterance and its printings."""
    yield f"# {name_of(utterance.speaker)}: {utterance.text}"
    for label in ("occurrences", "altered"):
        for one in getattr(utterance, label):
            relation = f"{one.relation} {one.score:.2f} {one.place}".rstrip()
            yield f"{label} {one.article}#{one.attribution} {one.kind} {relation}"
            yield f"  {name_of(one.speaker)} | {one.source_text} | {one.text}"
    for one in utterance.conflicts:
        yield f"conflict {one.article}#{one.attribution} {name_of(one.speaker)}"


def name_of(entity):
    return "nobody" if entity is None else entity.name


def show_span(span, text):
    return f"{span.start}-{span.end} {span.of(text)!r}"
