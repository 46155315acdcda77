"""Speakers, measured: right names, right pronouns, cost. Run with -s to see the figures."""

import json
import random
import sys
import time

import pytest

from quoteattr.languages.word_lists import read_rows
from quoteattr.parsing import parse_article
from quoteattr.records import Article, Attribution, Entity
from quoteattr.spans import Span
from quoteattr.speakers import SpeakerMerger, merge_entities, resolve_speakers

pytestmark = pytest.mark.benchmark

# What is asked of the speakers; an aim that is not reached fails.
PRONOUNS_RIGHT, PRONOUNS_ABSTAINED = 0.88, 0.06
MERGE_SECONDS = 10.0
# What one article of two speakers may cost a corpus of a hundred thousand mentions.
ADD_SECONDS = 0.05
SHARE_OF_PARSE = 0.10
GUM_RIGHT = 0.90


def read_gold(path):
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_attributions(gold):
    def spans(row, key):
        return tuple(Span(*pair) for pair in row.get(key) or ())

    return [
        Attribution(
            id="",
            kind=row["kind"],
            text="",
            content=spans(row, "content"),
            cue=spans(row, "cue"),
            source=spans(row, "source"),
        )
        for row in gold["attributions"]
    ]


def resolve_gold(gold, nlp):
    """Resolve the gold attributions of one article; also return the CPU seconds of both steps."""
    start = time.process_time()
    parsed = parse_article(Article(id=gold["id"], text=gold["text"]), nlp)
    middle = time.process_time()
    resolution = resolve_speakers(parsed, read_attributions(gold))
    return resolution, middle - start, time.process_time() - middle


def test_canonical_speakers_of_gum_news(nlp, shared):
    sys.path.insert(0, str(shared))
    from score import same_name  # noqa: PLC0415  # only where shared is

    right = total = 0
    for gold in read_gold(shared / "data" / "gum-news-dev.jsonl"):
        resolution, _, _ = resolve_gold(gold, nlp)
        for row, found in zip(gold["attributions"], resolution.attributions, strict=True):
            if row.get("speaker"):
                names = (found.speaker.name, *found.speaker.aliases) if found.speaker else ()
                right += same_name(row["speaker"], names)
                total += 1
    print(f"\ngum-news-dev, gold sources: {right} of {total} speakers right, {right / total:.1%}")
    assert right / total >= GUM_RIGHT


@pytest.mark.slow
def test_pronouns_and_cost_on_polnear(nlp, shared, request):
    labels = read_gold(request.path.parents[1] / "corpus" / "pronouns.jsonl")
    right = abstained = 0
    parse_seconds = resolve_seconds = 0.0
    for gold in read_gold(shared / "data" / "polnear-dev.jsonl"):
        resolution, parse, resolve = resolve_gold(gold, nlp)
        parse_seconds, resolve_seconds = parse_seconds + parse, resolve_seconds + resolve
        by_source = {a.source[:1]: a.speaker for a in resolution.attributions}
        for label in labels:
            if label["id"] == gold["id"]:
                speaker = by_source[(Span(*label["pronoun"]),)]
                abstained += speaker is None
                right += speaker is not None and names_at(speaker, Span(*label["antecedent"]))
    print(
        f"\npolnear-dev: he and she, {len(labels)} labelled: {right / len(labels):.1%} right, "
        f"{abstained / len(labels):.1%} abstained; resolving costs "
        f"{resolve_seconds / parse_seconds:.1%} of parsing ({resolve_seconds:.1f} s)"
    )
    assert right / len(labels) >= PRONOUNS_RIGHT
    assert abstained / len(labels) <= PRONOUNS_ABSTAINED
    assert resolve_seconds / parse_seconds <= SHARE_OF_PARSE


def names_at(speaker, antecedent):
    return any(mention.contains(antecedent) for mention in speaker.mentions)


@pytest.mark.parametrize("surnames", [0, 3], ids=["full names", "every third a surname"])
def test_merging_a_hundred_thousand_mentions(surnames):
    entities = make_entities(100_000, 10_000, surnames)
    start = time.process_time()
    merged = merge_entities(entities)
    seconds = time.process_time() - start
    print(f"\n100,000 mentions of 10,000 names: {len(merged.entities)} entities, {seconds:.1f} s")
    assert seconds < MERGE_SECONDS


def test_adding_an_article_to_a_hundred_thousand_mentions():
    merger = SpeakerMerger(known=merge_entities(make_entities(100_000, 10_000, 3)))
    start = time.process_time()
    merger.add(
        [("new", Entity("e1", "Keir Starmer", "person")), ("new", Entity("e2", "X Y", "person"))]
    )
    seconds = time.process_time() - start
    print(f"\none article more: {1000 * seconds:.1f} ms")
    assert seconds < ADD_SECONDS


def make_entities(mentions, people, surnames):
    """Make mentions of invented people; every ``surnames``-th has the family name alone."""
    chosen = random.Random(1)
    given = [row[0].title() for row in read_rows("names/first_names")][::7]
    family = [row[0].title() + "son" for row in read_rows("names/first_names")][::5]
    names = [f"{chosen.choice(given)} {chosen.choice(family)}" for _ in range(people)]
    drawn = (chosen.choice(names) for _ in range(mentions))
    return [
        (f"a{n // 5}", Entity(f"e{n % 5}", cut_name(name, n, surnames), "person"))
        for n, name in enumerate(drawn)
    ]


def cut_name(name, number, surnames):
    return name.split()[-1] if surnames and number % surnames == 0 else name
