"""One article's gold beside its prediction: which contents match, and what agrees in them."""

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from quoteattr.formats.gold import GoldArticle
from quoteattr.records import Attribution, Entity, Extraction
from quoteattr.spans import Span, trim
from quoteattr.text.folding import fold_letters

EDGE = " \u00a0\n\r\t“”‘’„‚«»‹›\"'`.,;:!?—–-()"
"""Trimmed from both ends of every span: annotators differ on these, and no reader minds."""

LEAST_OVERLAP = 0.5
"""Intersection over union from which two contents match: PolNeAR's annotators are scored by it."""

TITLES = frozenset(["the", "a", "an", "mr", "mrs", "ms", "dr", "sir", "president", "senator"])
"""Words that make no difference between two names."""


@frozen
class Side:
    """An attribution made ready to compare: trimmed spans, and the code points in them."""

    attribution: Attribution
    content: tuple[Span, ...]
    characters: frozenset[int]
    source: frozenset[int]


@frozen
class Match:
    """A gold attribution and the predicted one whose content matches it.

    ``source`` and ``speaker`` say whether those agree; None where the gold names none.
    """

    gold: Side
    predicted: Side
    source: bool | None
    speaker: bool | None


@frozen
class ArticleComparison:
    """Gold and prediction of one article, and the matches between them."""

    gold_article: GoldArticle
    extraction: Extraction
    gold: tuple[Side, ...]
    predicted: tuple[Side, ...]
    matches: tuple[Match, ...]


def compare_article(gold_article: GoldArticle, extraction: Extraction) -> ArticleComparison:
    """Compare a prediction with the gold of its article; offsets point into the gold's text."""
    text = gold_article.extraction.article.text
    gold = prepare_sides(text, gold_article.extraction.attributions)
    predicted = prepare_sides(text, extraction.attributions)
    pairs = match_contents(gold, predicted)
    matches = tuple(_judge_match(gold[i], predicted[j]) for i, j in pairs)
    return ArticleComparison(gold_article, extraction, gold, predicted, matches)


def prepare_sides(text: str, attributions: Iterable[Attribution]) -> tuple[Side, ...]:
    """Return the attributions ready to compare, without those that trimming leaves empty."""
    sides = (
        Side(
            attribution=a,
            content=trim_edges(text, a.content),
            characters=cover_characters(trim_edges(text, a.content)),
            source=cover_characters(trim_edges(text, a.source)),
        )
        for a in attributions
    )
    return tuple(side for side in sides if side.content)


def trim_edges(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order, without ``EDGE`` at their ends and without empty ones."""
    trimmed = (trim(text, span, EDGE) for span in spans)
    return tuple(sorted(span for span in trimmed if len(span)))


def cover_characters(spans: Iterable[Span]) -> frozenset[int]:
    """Return the code points that the spans hold."""
    return frozenset(at for span in spans for at in range(span.start, span.end))


def match_contents(gold: Sequence[Side], predicted: Sequence[Side]) -> list[tuple[int, int]]:
    """Return index pairs of contents that overlap enough, one to one, the best overlap first."""
    candidates = [
        (-overlap, i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if (overlap := measure_overlap(g, p)) >= LEAST_OVERLAP
    ]
    pairs: list[tuple[int, int]] = []
    gold_taken, predicted_taken = set(), set()
    for _, i, j in sorted(candidates):
        if i not in gold_taken and j not in predicted_taken:
            gold_taken.add(i)
            predicted_taken.add(j)
            pairs.append((i, j))
    return pairs


def measure_overlap(a: Side, b: Side) -> float:
    """Return the intersection over union of two contents, 0 to 1, in code points."""
    shared = len(a.characters & b.characters)
    return shared / (len(a.characters) + len(b.characters) - shared)


def same_name(name: str, entity: Entity | None) -> bool:
    """Tell whether an entity bears a name: the words of one are among the words of the other."""
    words = fold_name(name)
    names = (entity.name, *entity.aliases) if entity else ()
    folded = (fold_name(other) for other in names)
    return any(words and other and (words <= other or other <= words) for other in folded)


def fold_name(name: str) -> frozenset[str]:
    """Return a name's words without case, accents and ``TITLES``."""
    return frozenset(re.findall(r"[^\W_]+", fold_letters(name))) - TITLES


def _judge_match(gold: Side, predicted: Side) -> Match:
    speaker = gold.attribution.speaker
    return Match(
        gold,
        predicted,
        source=bool(gold.source & predicted.source) if gold.source else None,
        speaker=same_name(speaker.name, predicted.attribution.speaker) if speaker else None,
    )
