"""Counts of one article; added up, they make every figure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from quoteattr.evaluation.compare import ArticleComparison, Side, trim_edges
from quoteattr.formats.gold import GoldArticle
from quoteattr.records import Attribution

ALL = "all"
REPORTING = "reporting"
COMPONENTS = ("source", "cue", "content")


class Count(StrEnum):
    """What is counted, for each kind of attribution or component."""

    GOLD = "gold"
    PREDICTED = "predicted"
    EXACT_RECALLED = "gold with a prediction of the very same spans"
    EXACT_PRECISE = "predicted with gold of the very same spans"
    MATCHED_GOLD = "gold that is matched"
    MATCHED_PREDICTED = "predicted that is matched"
    LINKED_GOLD = "gold that is matched, the source too if there is one"
    LINKED_PREDICTED = "predicted that is matched, the source too if there is one"
    WITH_SOURCE = "matched gold that has a source"
    SOURCE_RIGHT = "matched gold whose source overlaps the predicted one"
    WITH_SPEAKER = "matched gold that has a speaker"
    SPEAKER_RIGHT = "matched gold whose speaker is the predicted one"


Tally = Counter[tuple[str, Count]]
"""Counts by row (a kind, ``all``, ``reporting``, or a component) and by what is counted."""


def tally_article(comparison: ArticleComparison) -> Tally:
    """Count one article."""
    return Counter([*_count_kinds(comparison), *_count_matches(comparison)]) + _count_components(
        comparison
    )


def _count_kinds(comparison: ArticleComparison) -> Iterator[tuple[str, Count]]:
    gold_contents = {side.content for side in comparison.gold}
    predicted_contents = {side.content for side in comparison.predicted}
    for side in comparison.gold:
        for row in _gold_rows(comparison.gold_article, side):
            yield row, Count.GOLD
            if side.content in predicted_contents:
                yield row, Count.EXACT_RECALLED
    for side in comparison.predicted:
        for row in _predicted_rows(side):
            yield row, Count.PREDICTED
            if side.content in gold_contents:
                yield row, Count.EXACT_PRECISE


def _count_matches(comparison: ArticleComparison) -> Iterator[tuple[str, Count]]:
    for match in comparison.matches:
        reached = (
            (Count.MATCHED_GOLD, True),
            (Count.LINKED_GOLD, match.source is not False),
            (Count.WITH_SOURCE, match.source is not None),
            (Count.SOURCE_RIGHT, match.source),
            (Count.WITH_SPEAKER, match.speaker is not None),
            (Count.SPEAKER_RIGHT, match.speaker),
        )
        for row in _gold_rows(comparison.gold_article, match.gold):
            yield from ((row, count) for count, holds in reached if holds)
        for row in _predicted_rows(match.predicted):
            yield row, Count.MATCHED_PREDICTED
            if match.source is not False:
                yield row, Count.LINKED_PREDICTED


def _gold_rows(gold: GoldArticle, side: Side) -> Sequence[str]:
    reporting = [REPORTING] if side.attribution.id in gold.reporting else []
    return [side.attribution.kind, ALL, *reporting]


def _predicted_rows(side: Side) -> Sequence[str]:
    return [side.attribution.kind, ALL]


def _count_components(comparison: ArticleComparison) -> Tally:
    """Count source, cue and content fragments one by one, whatever they are linked to."""
    text = comparison.gold_article.extraction.article.text

    def fragments(attributions: Iterable[Attribution], part: str) -> set[object]:
        return {span for a in attributions for span in trim_edges(text, getattr(a, part))}

    tally: Tally = Counter()
    for part in COMPONENTS:
        gold = fragments(comparison.gold_article.extraction.attributions, part)
        predicted = fragments(comparison.extraction.attributions, part)
        tally[part, Count.GOLD] = len(gold)
        tally[part, Count.PREDICTED] = len(predicted)
        tally[part, Count.EXACT_RECALLED] = len(gold & predicted)
    return tally
