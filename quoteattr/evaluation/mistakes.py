"""What went wrong, by cause, to count and to read."""

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from quoteattr.evaluation.compare import ArticleComparison, Side, measure_overlap
from quoteattr.records import Attribution

Cause = Literal["missed", "spurious", "wrong span", "wrong source", "wrong speaker"]
CAUSES: tuple[Cause, ...] = ("missed", "spurious", "wrong span", "wrong source", "wrong speaker")


@frozen
class Mistake:
    """A gold attribution that was not predicted as it should be, or one that should not be there.

    missed: nothing predicted overlaps it (``predicted`` is None).
    spurious: predicted, and no gold is left for it (``gold`` is None).
    wrong span: the contents overlap, but by less than half of their union.
    wrong source: the contents match, the sources do not overlap.
    wrong speaker: content and source are right (or the gold has no source), the entity is not.
    """

    article: str
    cause: Cause
    gold: Attribution | None
    predicted: Attribution | None

    @property
    def kind(self) -> str:
        """The gold's kind; the prediction's, where there is no gold."""
        attribution = self.gold or self.predicted
        assert attribution is not None  # one of the two is always there
        return attribution.kind


def find_mistakes(comparison: ArticleComparison) -> Iterator[Mistake]:
    """Yield the mistakes of one article: in matches first, then missed, then spurious."""
    article = comparison.gold_article.extraction.article.id
    for match in comparison.matches:
        gold, predicted = match.gold.attribution, match.predicted.attribution
        if match.source is False:
            yield Mistake(article, "wrong source", gold, predicted)
        elif match.speaker is False:
            yield Mistake(article, "wrong speaker", gold, predicted)
    left = _unmatched_predictions(comparison)
    for side in _unmatched_gold(comparison):
        nearest = max(left, key=lambda other: measure_overlap(side, other), default=None)
        if nearest is None or not side.characters & nearest.characters:
            yield Mistake(article, "missed", side.attribution, None)
        else:
            left.remove(nearest)
            yield Mistake(article, "wrong span", side.attribution, nearest.attribution)
    for side in left:
        yield Mistake(article, "spurious", None, side.attribution)


def _unmatched_gold(comparison: ArticleComparison) -> list[Side]:
    matched = {id(match.gold) for match in comparison.matches}
    return [side for side in comparison.gold if id(side) not in matched]


def _unmatched_predictions(comparison: ArticleComparison) -> list[Side]:
    matched = {id(match.predicted) for match in comparison.matches}
    return [side for side in comparison.predicted if id(side) not in matched]
